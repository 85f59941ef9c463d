import type { CheckFormat } from "../formats.ts";

export default {
  name: "json",
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
} satisfies CheckFormat;

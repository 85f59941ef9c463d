import { tellBase } from "../base/tell.ts";
import type { CheckFormat } from "../formats.ts";
import { tellStaleIgnores } from "../ignore/apply.ts";
import { header, layLines } from "../lines.ts";
import { tellDepth, tellEnd, tellFailures, tellHead } from "../prose.ts";
import { layTable } from "../table.ts";
import { tellTests } from "../tests/tell.ts";

export default {
  name: "terminal",
  render: (report) => {
    const table = layTable([header, ...layLines(report).map(({ cells }) => cells)]);
    const parts = [
      tellHead(report),
      table,
      tellFailures(report),
      tellDepth(report),
      tellTests(report),
      tellBase(report),
      tellStaleIgnores(report),
      report.template ?? "",
      tellEnd(report),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  },
} satisfies CheckFormat;

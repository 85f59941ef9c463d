import type { CommandPage } from "../page.ts";

export default {
  about: "Makes a static site from result files.",
  more: [{ title: "The site", path: "../report.md" }],
  steps: [
    { command: "run --target bun --target deno --area url", silent: true },
    { command: "report matrix/results --out site" },
  ],
} satisfies CommandPage;

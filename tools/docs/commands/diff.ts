import type { CommandPage } from "../page.ts";

export default {
  about:
    "Compares two runs on the checks that both have: folders, result files, `matrix.json`, a history or a day of it.",
  files: { "break-sort.ts": "URLSearchParams.prototype.sort = () => {};\n" },
  steps: [
    { command: "run --target bun --area url --out before", silent: true },
    { command: "run --target bun --area url --prelude break-sort.ts --fail-on never --out after", silent: true },
    { command: "diff before after", codes: [1] },
    { command: "diff before after --format markdown --fail-on never" },
  ],
} satisfies CommandPage;

import type { CommandPage } from "../page.ts";

export default {
  about:
    "Runs the checks in the runtimes, compares with the baseline and writes the matrix. A red cell is a finding: only what differs from the baseline gives the exit code 1.",
  steps: [
    { command: "run --target bun --target deno --area url" },
    { note: "A name that there isn't:", command: "run --target dino", codes: [2] },
  ],
} satisfies CommandPage;

import type { CommandPage } from "../page.ts";

export default {
  about: "Prints one file that shows what a cell says, without wintermatrix, and the command that runs it.",
  more: [{ title: "One cell without wintermatrix", path: "../repro.md" }],
  steps: [
    { command: "repro TextEncoderStream:-backpressure:holds --target bun --run" },
    { command: "repro TextEncoderStream:-backpressure:holds --target bun" },
  ],
} satisfies CommandPage;

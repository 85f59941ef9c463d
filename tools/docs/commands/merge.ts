import type { CommandPage } from "../page.ts";

export default {
  about: "Joins the shards of a run: the same matrix as one run would have written, apart from durations.",
  steps: [
    { command: "run --target bun --area url --shard 1/2 --out part-1", silent: true },
    { command: "run --target bun --area url --shard 2/2 --out part-2", silent: true },
    { command: "merge part-1 part-2" },
    {
      note: "A lost shard is named, and its cells are missing:",
      command: "merge part-1 --out half",
      codes: [2],
      lines: 24,
    },
  ],
} satisfies CommandPage;

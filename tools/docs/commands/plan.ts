import type { CommandPage } from "../page.ts";

export default {
  about: "Prints the jobs of a run that is split over machines, with the estimated minutes.",
  steps: [{ command: "plan --targets bun,deno --shards 2" }],
} satisfies CommandPage;

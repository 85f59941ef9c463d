import type { CommandPage } from "../page.ts";

export default {
  about:
    "Looks after the runtimes' binaries: what is cached, fetching, removing, and which versions the slots stand for.",
  more: [{ title: "Who publishes the packages", path: "../runtimes.md" }],
  parts: ["list", "install", "update", "prune"],
  steps: [
    { command: "runtimes install bun --no-config" },
    { note: "What would move to a newer version:", command: "runtimes update --dry-run --no-config" },
  ],
} satisfies CommandPage;

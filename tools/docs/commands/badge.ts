import type { CommandPage } from "../page.ts";

export default {
  about: "Greys the badges that `check --badge` drew, once they are older than 45 days.",
  steps: [
    { command: "check nanoid@5 --entry . --target bun --badge badge.svg", silent: true, codes: [0, 1] },
    { command: "badge badge.svg" },
  ],
} satisfies CommandPage;

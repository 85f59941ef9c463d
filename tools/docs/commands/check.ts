import type { CommandPage } from "../page.ts";

export default {
  about: "Checks whether a library works in the runtimes. Checking a package runs it.",
  steps: [{ command: "check nanoid@5 --entry . --target bun --target deno --target workerd", codes: [0, 1] }],
} satisfies CommandPage;

import type { CommandPage } from "../page.ts";

export default {
  about: "Checks a list of libraries, resumable, and gives libraries × targets. Checking a package runs it.",
  files: { "packages.txt": "nanoid@5\nuuid@11 # a comment\n" },
  steps: [{ command: "census packages.txt --target bun --target workerd" }],
} satisfies CommandPage;

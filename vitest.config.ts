import { defineConfig } from "vitest/config";

// The project's own tests. The conformance run starts a Vitest of its own: `wintermatrix run`.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "threads",
    testTimeout: 30_000,
  },
});

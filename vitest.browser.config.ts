import { defineConfig } from "vitest/config";

// What needs Chromium has a command of its own: `npm run test:browser`.
export default defineConfig({
  test: {
    include: ["test/browser/**/*.browser.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

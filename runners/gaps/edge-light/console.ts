import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^console\/writing#console:-format-specifiers:-[dif]-|console:-levels:print-values-of-any-kind$/,
    reason: "A Symbol is converted to a number or a string, which throws, and nothing is written.",
    documented: "https://github.com/vercel/edge-runtime/blob/main/packages/format/src/index.ts",
  },
] satisfies KnownGap[];

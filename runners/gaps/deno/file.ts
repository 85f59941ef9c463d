import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "file/form-data#FormData:-files:throw-TypeError-for-a-name-beside-what-is-no-Blob",
    reason:
      "The name is ignored and the value becomes a string; with three arguments only the overload that takes a Blob is left, and Web IDL throws TypeError.",
  },
] satisfies KnownGap[];

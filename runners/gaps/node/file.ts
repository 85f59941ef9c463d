import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "file/file#File.lastModified:is-what-was-given-as-a-whole-number",
    reason: "Any number is kept, as 1.9 and Infinity are; Web IDL's long long is 1 and 0 for them.",
  },
] satisfies KnownGap[];

import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "console/namespace#console:-arguments:are-converted-to-strings-where-they-are-labels",
    reason:
      "A symbol as a label is taken as String() has it; by Web IDL its conversion to DOMString throws a TypeError.",
  },
  {
    checks: "console/namespace#console:-arguments:are-refused-where-columns-are-no-sequence",
    reason: "table throws an Error for columns that are no array; by Web IDL their conversion throws a TypeError.",
  },
] satisfies KnownGap[];

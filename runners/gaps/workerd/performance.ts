import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "performance/performance#performance.toJSON:returns-a-new-ordinary-object-each-time",
    reason: "The object has no prototype; Web IDL's default toJSON steps create it with %Object.prototype%.",
  },
] satisfies KnownGap[];

import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^encoding\/text-encoder#TextEncoder.encodeInto:is-refused-with-TypeError-when-the-destination/,
    reason:
      "Any view is taken as destination (DataView, Int8Array, Uint8ClampedArray, Uint16Array); Web IDL throws TypeError for what is no Uint8Array.",
  },
] satisfies KnownGap[];

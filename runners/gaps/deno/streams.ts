import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^streams\/decompression-faults#.*faults-of-deflate(-raw)?:errors-with-TypeError-when-the(re-is-no-input|-input-ends-early)$/,
    reason:
      "A deflate or deflate-raw stream that is empty or ends early closes as if it were whole (gzip errors); flushing throws TypeError when the end of the compressed input has not been reached.",
  },
  {
    checks: /^streams\/text-decoder#.*is-text-after-the-start-even-at-the-head-of-a-chunk$/,
    reason:
      "A U+FEFF at the head of a later chunk is dropped; once anything was decoded, BOM seen is set and U+FEFF is text.",
  },
  {
    checks: /^streams\/writable#.*throws-RangeError-for-a-sink-whose-type-is-null-it-is-there$/,
    reason:
      "A sink's type of null is taken as missing; the constructor throws RangeError when type exists, whatever it is.",
  },
] satisfies KnownGap[];

import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^streams\/(compression|decompression-faults)#.*other-chunks:error-with-TypeError-for-a-string$/,
    reason:
      "CompressionStream and DecompressionStream take a string and convert it to bytes, as Node does; a chunk that is no BufferSource throws TypeError.",
  },
  {
    checks: /^streams\/decompression-faults#.*errors-with-TypeError-for-gzip-with-a-second-member$/,
    reason:
      'A second gzip member is accepted; by the Compression standard a gzip stream "may only contain one member", and further input is an error.',
  },
  {
    checks: /^streams\/pipelines#\w+:-backpressure:holds-a-write-back-until-somebody-reads$/,
    reason:
      "The text and compression streams have room for a chunk on their readable side, so the first write is transformed with nobody reading; setting up a TransformStream gives that side a high water mark of 0.",
    upstream: "https://github.com/oven-sh/bun/pull/42044",
  },
] satisfies KnownGap[];

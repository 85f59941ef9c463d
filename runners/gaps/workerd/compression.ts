import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^compression\/deflate#(CompressionStream|DecompressionStream):-shared-memory:errors-with-TypeError$/,
    reason:
      "Shared memory is taken as a chunk, as a buffer and as a view; a chunk is a BufferSource, which doesn't allow it, and anything else throws TypeError.",
  },
] satisfies KnownGap[];

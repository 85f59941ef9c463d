import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^streams\/byob-request#.*respond:throws-TypeError-for-a-count-that-is-no-unsigned-long-long$/,
    reason:
      "respond(-1) is taken as a response and respond(Infinity) throws RangeError; bytesWritten is [EnforceRange] unsigned long long, so both throw TypeError.",
  },
  {
    checks: /^streams\/bytes#.*autoAllocateChunkSize-that-is-no-unsigned-long-long$/,
    reason:
      "A negative, NaN or infinite autoAllocateChunkSize throws ERR_INTERNAL_ASSERTION, an Error; the member is [EnforceRange] unsigned long long, whose conversion throws TypeError.",
  },
  {
    checks: /^streams\/pipe-signal#.*it-only-looks-like-a-signal-and-locks-nothing$/,
    reason:
      "An object with an aborted property gets past the conversion of signal: pipeTo rejects with TypeError, but only after it has locked both streams, and they stay locked.",
  },
  {
    checks: /^streams\/(compression|decompression-faults)#.*other-chunks:error-with-TypeError-for-a-string$/,
    reason:
      "CompressionStream and DecompressionStream take a string and convert it to bytes; a chunk that is no BufferSource throws TypeError.",
  },
  {
    checks: /^streams\/pipelines#(Com|Decom)pressionStream:-backpressure:/,
    reason:
      "The pair is made of a zlib Duplex whose writable side counts up to 65536 and transforms ahead of any read; setting up a TransformStream gives it a high water mark of 1 and its readable side one of 0.",
  },
  {
    checks: /^streams\/text-encoder#.*errors-both-sides-with-TypeError-for-a-symbol$/,
    reason:
      "A symbol is written out as its description; the chunk is converted to a DOMString, which throws TypeError for a symbol.",
  },
] satisfies KnownGap[];

import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "encoding/labels#TextDecoder:-construction:takes-null-for-no-options",
    reason: "Null throws TypeError; Web IDL converts null to a dictionary of defaults.",
  },
  {
    checks: "encoding/decoder-stream#TextDecoderStream:-chunks:may-be-shared-memory",
    reason: "A SharedArrayBuffer as chunk errors the stream with TypeError; a chunk is an AllowSharedBufferSource.",
  },
] satisfies KnownGap[];

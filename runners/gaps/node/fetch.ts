import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "fetch/fields#fetch:-response-headers:leaves-white-space-around-a-value-out",
    reason:
      "Spaces and tabs after a value stay in it (those before it go); RFC 9112 §5 has a parser exclude the optional white space on either side.",
  },
  {
    checks: "fetch/fields#fetch:-response-headers:reads-a-folded-value-as-one-folds-being-spaces",
    reason:
      'fetch rejects with "Unexpected whitespace after header value"; RFC 9112 §5.2: a user agent MUST replace each obs-fold in a response by spaces.',
  },
  {
    checks: "fetch/keepalive#fetch:-message-framing:waits-for-the-answer-after-100",
    reason:
      "A 100 that wasn't asked for closes the connection, and fetch rejects with \"bad response\" (103 and 199 are passed over); RFC 9110 §15.2: a client MUST be able to parse 1xx responses before the final one, even if it doesn't expect one.",
  },
  {
    checks: "fetch/upload#fetch:-streaming-upload:rejects-with-TypeError-when-a-chunk-is-no-Uint8Array",
    reason:
      "A string in the stream is sent as UTF-8, and fetch fulfills; the Fetch standard's incrementally-read loop fails with a TypeError at a chunk that is no Uint8Array.",
  },
] satisfies KnownGap[];

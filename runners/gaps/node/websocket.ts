import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^websocket\/client-constructor#.*keeps-its-binary-type/,
    reason: "A value outside the enumeration sets binaryType to blob; Web IDL has the setter ignore it.",
  },
  {
    checks: /^websocket\/client-refusal#.*permessage-deflate-with-an-unknown-parameter/,
    reason:
      "The socket opens on an answer whose permessage-deflate has a parameter that isn't defined; RFC 7692 has the client fail the connection.",
  },
  {
    checks: /^websocket\/client-handshake#.*takes-a-Connection-header-with-more-than-Upgrade/,
    reason:
      "The whole Connection header has to be Upgrade; RFC 6455 section 4.1 asks only that it contains that token.",
  },
  {
    checks: /^websocket\/client-sending#.*grows-by-what-is-sent-on-a-socket-that-is-closing-or-closed$/,
    reason: "bufferedAmount stays 0 then; any send that doesn't throw must increase it.",
  },
  {
    checks: /^websocket\/client-sending#.*sends-a-Blob-ahead-of-a-close-in-the-same-turn$/,
    reason: "The Blob is never sent; close() doesn't discard what was sent before it.",
  },
] satisfies KnownGap[];

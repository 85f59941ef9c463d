import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^websocket\/client-closing#.*InvalidAccessError-for-the-code-1001/,
    reason: "close(1001) starts the closing handshake; only 1000 and 3000 to 4999 are allowed.",
  },
  {
    checks: /^websocket\/client-constructor#.*throws-its-SyntaxError-as-a-DOMException$/,
    reason: "The SyntaxError is the language's own and no DOMException.",
  },
  {
    checks: /^websocket\/client-constructor#.*starts-out-with-the-binary-type-blob$/,
    reason: "The binary type is nodebuffer at first, and messages are Buffers; it must be blob.",
  },
  {
    checks: /^websocket\/client-sending#WebSocket\.bufferedAmount:grows-by-the-bytes-of-/,
    reason: "bufferedAmount is still 0 right after send; it includes what is sent in the current task.",
  },
  {
    checks: /^websocket\/server-handshake#.*no-Connection-Upgrade/,
    reason:
      "A handshake without Connection: Upgrade is upgraded; RFC 6455 section 4.2.1 has the server answer with an error.",
  },
] satisfies KnownGap[];

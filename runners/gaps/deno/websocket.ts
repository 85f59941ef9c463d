import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^websocket\/(client-closing#.*is-no-clean-one-with-1006|client-failing#.*gives-the-code-1006|client-refusal#.*gives-the-code-1006|server-closing#.*tells-the-handler-1006)/,
    reason: "The close event has the code 0 where no close frame came; RFC 6455 section 7.1.5 makes it 1006.",
  },
  {
    checks: /^websocket\/client-closing#.*is-no-clean-one-when-the-server-doesn-t-answer-the-close-frame$/,
    reason: "The event says 1005 and clean although the server sent no close frame; that is 1006 and not clean.",
  },
  {
    checks: /^websocket\/client-failing#.*tells-the-server-100[27]-/,
    reason: "The connection is dropped without a close frame; RFC 6455 section 7.1.7 asks for one with the code.",
  },
  {
    checks: /^websocket\/client-failing#.*fails-the-connection-at-a-masked-frame$/,
    reason:
      "A masked frame of the server is shown as a message, still masked; RFC 6455 section 5.1 has the client close the connection.",
  },
  {
    checks: /^websocket\/client-refusal#.*(a-subprotocol-when-none|another-subprotocol|no-subprotocol-when-some)/,
    reason:
      "The socket opens whatever subprotocol the answer names; one that wasn't offered, and none where some were, fail the connection.",
  },
  {
    checks: /^websocket\/client-refusal#.*Sec-WebSocket-Accept-in-the-answer$/,
    reason: "The socket opens with a wrong Sec-WebSocket-Accept or none; RFC 6455 section 4.1 has the client fail.",
  },
  {
    checks: /^websocket\/client-refusal#.*(an-extension-that-wasn-t-offered|permessage-deflate-with-an-unknown)/,
    reason: "The socket opens with extensions that weren't offered; RFC 6455 section 4.1 has the client fail.",
  },
  {
    checks: /^websocket\/client-handshake#.*offers-permessage-deflate$/,
    reason: "No extension is offered; the standard appends Sec-WebSocket-Extensions with permessage-deflate.",
  },
  {
    checks: /^websocket\/client-handshake#.*takes-a-Connection-header-with-more-than-Upgrade/,
    reason:
      "The whole Connection header has to be Upgrade; RFC 6455 section 4.1 asks only that it contains that token.",
  },
  {
    checks:
      /^websocket\/(client-receiving|event-source)#.*(has-the-origin-of-the-socket-s-URL|names-the-origin-of-the-stream)/,
    reason: "MessageEvent.origin is the whole URL; it is the serialization of the URL's origin.",
  },
  {
    checks: /^websocket\/client-receiving#.*isn-t-fired-any-more-once-the-socket-is-closing$/,
    reason: "Messages that come after close() was called are still fired; outside OPEN they are dropped.",
  },
  {
    checks: /^websocket\/client-sending#.*grows-by-the-bytes-of-a-Blob-within-the-task$/,
    reason: "bufferedAmount doesn't count a Blob within the task that sends it.",
  },
  {
    checks: /^websocket\/client-sending#.*grows-by-what-is-sent-on-a-socket-that-is-closing-or-closed$/,
    reason: "bufferedAmount stays 0 then; any send that doesn't throw must increase it.",
  },
  {
    checks: /^websocket\/server-closing#.*sends-its-close-frame-and-nothing-more-when-another-message-comes-behind$/,
    reason:
      "When a message follows the one at which the handler calls close, the connection ends without a close frame; close starts the closing handshake.",
  },
  {
    checks: /^websocket\/server-failing#.*fails-the-connection-at-a-frame-that-isn-t-masked$/,
    reason: "An unmasked frame is taken for a message; RFC 6455 section 5.1 has the server close the connection.",
  },
  {
    checks: /^websocket\/server-handshake#.*finds-the-chosen-subprotocol-in-a-list-without-blanks$/,
    reason:
      "Deno.upgradeWebSocket throws for a protocol in a list without blanks after its commas; the blanks are optional.",
  },
  {
    checks: /^websocket\/server-handshake#.*answers-a-handshake-with-(another-version|no-version|a-key-that)/,
    reason:
      "Deno.upgradeWebSocket looks neither at the version nor at the form of the key; RFC 6455 section 4.2 has the server refuse them.",
  },
] satisfies KnownGap[];

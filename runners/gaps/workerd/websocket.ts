import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^websocket\/client-closing#.*InvalidAccessError-for-the-code-(1001|2999)/,
    reason: "close takes most codes from 1000 on; a client may use only 1000 and 3000 to 4999.",
  },
  {
    checks: /^websocket\/client-closing#.*finds-the-socket-CLOSED-when-no-close-frame-came$/,
    reason: "readyState is still OPEN in the close event; it is CLOSED before the event is fired.",
  },
  {
    checks: /^websocket\/(client-closing#.*has-no-reason-when-no-close-frame-came|client-refusal#.*gives-no-reason)$/,
    reason: "The close event carries a reason of workerd's own; without a close frame the reason is empty.",
  },
  {
    checks: /^websocket\/client-constructor#WebSocket\.url:/,
    reason:
      "url is the string that was given, and http: and https: are refused; the standard parses it, changes them to ws: and wss:, and serializes it.",
  },
  {
    checks: /^websocket\/client-constructor#.*starts-out-with-event-handlers-that-are-null$/,
    reason: "onopen, onmessage, onerror and onclose are undefined at first; event handlers are null.",
  },
  {
    checks: /^websocket\/(client|server)-failing#.*(masked)/,
    reason:
      "Frames are taken masked or not; RFC 6455 section 5.1 has either side close the connection at the wrong one.",
  },
  {
    checks: /^websocket\/(client|server)-failing#.*a-ping-of-126-bytes$/,
    reason: "A ping of 126 bytes is answered by such a pong; RFC 6455 section 5.5 allows control frames 125 bytes.",
  },
  {
    checks: /^websocket\/(client|server)-failing#.*(UTF-8|encoded-surrogate|ends-inside-a-character)/,
    reason:
      "Text that isn't UTF-8 is shown with replacement characters; RFC 6455 section 8.1 has the endpoint fail the connection.",
  },
  {
    checks: /^websocket\/client-failing#.*(fires-error-and-then-close|gives-the-code-1006)/,
    reason: "After the error event of a failed connection there is no close event.",
  },
  {
    checks: /^websocket\/client-refusal#.*(a-Connection-header-without-Upgrade|no-Connection-header)-in-the-answer$/,
    reason: "The Connection header of the answer isn't looked at; RFC 6455 section 4.1 asks for its Upgrade token.",
  },
  {
    checks: /^websocket\/client-refusal#.*(a-subprotocol-when-none|another-subprotocol|no-subprotocol-when-some)/,
    reason:
      "The socket opens whatever subprotocol the answer names; one that wasn't offered, and none where some were, fail the connection.",
  },
  {
    checks: /^websocket\/client-refusal#.*fails-when-it-is-closed-while-it-connects$/,
    reason: "readyState reads OPEN after close() on a connecting socket; it becomes CLOSING.",
  },
  {
    checks: /^websocket\/client-handshake#.*has-no-(extensions|subprotocol)-when-/,
    reason: "protocol and extensions turn from the empty string to null when the socket opens; they stay empty.",
  },
  {
    checks: /^websocket\/client-receiving#.*has-the-origin-of-the-socket-s-URL$/,
    reason: "MessageEvent.origin is null; it is the serialization of the URL's origin.",
  },
  {
    checks: /^websocket\/client-receiving#.*isn-t-fired-any-more-once-the-socket-is-closing$/,
    reason: "Messages that come after close() was called are still fired; outside OPEN they are dropped.",
  },
  {
    checks: /^websocket\/client-sending#.*Blob/,
    reason: "send takes no Blob: its string, [object Blob], is sent as text.",
  },
  {
    checks: /^websocket\/client-sending#.*sends-U\+FFFD-in-the-place-of-a-lone-surrogate$/,
    reason: "A lone surrogate is sent as it is, which is no UTF-8; the argument is a USVString.",
  },
  {
    checks: /^websocket\/client-sending#.*throws-an-InvalidStateError-while-the-socket-connects$/,
    reason: "The error is a TypeError.",
  },
  {
    checks:
      /^websocket\/client-sending#.*(throws-nothing-and-sends-nothing-once-the-socket-is-closing|grows-by-what-is-sent-on-a-socket-that-is-closing-or-closed)$/,
    reason: "send throws a TypeError after close(); it only adds to bufferedAmount then.",
  },
  {
    checks: /^websocket\/event-source#.*fails-for-good-at-the-status-204$/,
    reason: "A 204 leads to another attempt; any status but 200 fails the connection.",
  },
  {
    checks: /^websocket\/event-parsing#.*ignores-an-id-with-NUL$/,
    reason: "An id with U+0000 is taken; the field is ignored then.",
  },
  {
    checks: /^websocket\/event-parsing#.*takes-data-without-a-value-for-an-empty-line$/,
    reason: "An event whose data is empty isn't fired; only one without any data field is dropped.",
  },
  {
    checks: /^websocket\/event-source#.*keeps-its-own-url-after-a-redirect$/,
    reason: "url becomes the one that the redirect led to; it stays the one that the EventSource was made with.",
  },
  {
    checks: /^websocket\/event-stream#.*bytes-of-a-Last-Event-ID-beyond-ASCII$/,
    reason: "Header values are decoded as UTF-8; Headers.get gives a ByteString, one character a byte.",
  },
  {
    checks: /^websocket\/server-failing#.*doesn-t-send-the-close-code-(999|1006|1015)-back$/,
    reason:
      "The client's close code is sent back whatever it is; 1006 and 1015 must not be sent, and 0 to 999 aren't used.",
  },
  {
    checks: /^websocket\/server-handshake#.*answers-a-handshake-with-(a-key-that|no-Connection-Upgrade)/,
    reason:
      "Neither the form of the key nor the Connection header is looked at; RFC 6455 section 4.2.1 has the server answer with an error.",
  },
] satisfies KnownGap[];

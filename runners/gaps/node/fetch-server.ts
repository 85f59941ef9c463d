import type { KnownGap } from "../../gaps.ts";

// What serves on Node is @hono/node-server 2.1.8: each says whether the gap is the adapter's or node:http's.
export default [
  {
    checks: /^fetch\/server-body#.*is-read-as-a-Uint8Array$/,
    reason: "The Request that @hono/node-server hands on has no bytes(), which Node's own Request has.",
  },
  {
    checks: /^fetch\/server-bodiless#.*needn-t-wait-for-the-end-of-a-stream-that-it-doesn-t-get$/,
    reason:
      "The head of a response to HEAD is sent only when the handler's stream has ended: @hono/node-server reads the stream and node:http discards it.",
  },
  {
    checks: /^fetch\/server-content#.*is-left-out-for-(bytes|a-Blob-without-a-type|a-stream)$/,
    reason:
      "@hono/node-server adds content-type: text/plain; charset=UTF-8 to every body whose Response has none; for these bodies the Fetch standard sets no type.",
    upstream: "https://github.com/honojs/node-server/issues/100",
  },
  {
    checks:
      /^fetch\/server-response#.*keeps-a-stream-(shorter|longer)-than-its-handler-says-apart-from-the-next-response$/,
    reason:
      "A content-length of the handler is sent with whatever the stream gives, and the connection stays open: the client takes the next response's first bytes for the missing ones, or the surplus for the next response.",
  },
  {
    checks: /^fetch\/server-disconnect#.*is-aborted-with-an-AbortError$/,
    reason: "@hono/node-server aborts the signal with a reason of its own that is no DOMException.",
  },
  {
    checks: /^fetch\/server-framing#.*in-HTTP-1\.0-closes-the-connection$/,
    reason:
      "node:http keeps the connection open after an HTTP/1.0 request with Transfer-Encoding and keep-alive; RFC 9112 §6.1 has the framing treated as faulty and the connection closed.",
  },
  {
    checks: /^fetch\/server-framing#.*with-a-coding-that-nobody-knows-is-answered-501$/,
    reason:
      "node:http hands on content in an unknown transfer coding as long as chunked is the last one; RFC 9112 §6.1: a coding that isn't understood SHOULD be answered 501.",
  },
  {
    checks: /^fetch\/server-malformed#server:-Host:given-twice-is-answered-400$/,
    reason: "node:http takes the first of two Host lines; RFC 9112 §3.2: more than one MUST be answered 400.",
  },
  {
    checks: /^fetch\/server-malformed#.*that-ends-after-its-target-isn-t-served$/,
    reason:
      "node:http serves a request line without a version (as HTTP/0.9 had it); HTTP/1.1's grammar has no such line, and RFC 9112 §3 has an invalid one answered 400.",
  },
  {
    checks: /^fetch\/server-malformed#.*with-a-target-of-48-KB-is-served-or-answered-414$/,
    reason: "A target that is too long is answered 431; RFC 9112 §3: MUST be 414.",
  },
  {
    checks: /^fetch\/server-request#.*that-the-server-doesn-t-know-is-handed-on-or-answered-501$/,
    reason: "node:http answers a method that isn't in its list with 400; RFC 9110 §9.1: SHOULD be 501.",
  },
] satisfies KnownGap[];

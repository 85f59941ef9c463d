import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^fetch\/server-bodiless#server:-205:/,
    reason:
      "A 205 without a body has neither content-length nor transfer-encoding, and the connection stays open: a client has to wait for the close to know that it is empty (RFC 9112 §6.3).",
  },
  {
    checks: /^fetch\/server-upload#.*is-ignored-in-an-HTTP-1\.0-request$/,
    reason:
      "Expect: 100-continue in an HTTP/1.0 request is answered with 100 Continue; RFC 9110 §10.1.1: MUST be ignored, and §15.2: no 1xx to an HTTP/1.0 client.",
  },
  {
    checks: /^fetch\/server-connection#.*is-answered-as-HTTP-1\.1-the-server-s-highest-version$/,
    reason:
      "The status line says HTTP/1.0 to an HTTP/1.0 request; RFC 9110 §2.5: SHOULD be the highest version that the server conforms to.",
  },
  {
    checks: /^fetch\/server-connection#.*of-the-handler-closes-the-connection-or-isn-t-sent$/,
    reason:
      "connection: close of the handler is sent, but the connection stays open and serves on; RFC 9112 §9.6: a server that sends it MUST close.",
  },
  {
    checks: /^fetch\/server-disconnect#.*isn-t-aborted-by-a-response-that-was-received-whole$/,
    reason: "request.signal is aborted when the response was delivered, too; --unstable-no-legacy-abort ends that.",
    upstream: "https://github.com/denoland/deno/pull/35733",
  },
  {
    checks: /^fetch\/server-framing#.*with-a-coding-that-nobody-knows-is-answered-501$/,
    reason:
      "Content in an unknown transfer coding is handed on as long as chunked is the last one; RFC 9112 §6.1: a coding that isn't understood SHOULD be answered 501.",
  },
  {
    checks: /^fetch\/server-malformed#server:-Host:missing-in-HTTP-1\.1-is-answered-400$/,
    reason: "A missing Host is served as the server's own name; RFC 9112 §3.2: MUST be answered 400.",
    upstream: "https://github.com/denoland/deno/issues/26554",
  },
  {
    checks: /^fetch\/server-malformed#server:-Host:with-/,
    reason:
      "An invalid Host is handed on to the handler as part of request.url (user information is even served); RFC 9112 §3.2: MUST be answered 400.",
    upstream: "https://github.com/denoland/deno/issues/26554",
  },
  {
    checks: /^fetch\/server-request#.*request-URL:has-(no-dot-segments|its-authority-as-the-URL-parser-spells-it)$/,
    reason:
      "request.url is Host and target put together as they were sent; a Request's url is a URL serialized: no dot segments, the host in lower case, no default port.",
  },
] satisfies KnownGap[];

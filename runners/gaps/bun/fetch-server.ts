import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^fetch\/server-body#.*is-read-as-(a-Blob-with-the-type-of-the-request|multipart-form-data)$/,
    reason:
      "A type of text/x-a becomes text/plain;charset=utf-8 in blob(), and a file's part in form data gets that type by its file name; the Fetch standard takes both from the Content-Type that was sent.",
  },
  {
    checks: /^fetch\/server-upload#.*is-ignored-in-an-HTTP-1\.0-request$/,
    reason:
      "Expect: 100-continue in an HTTP/1.0 request is answered with 100 Continue; RFC 9110 §10.1.1: MUST be ignored, and §15.2: no 1xx to an HTTP/1.0 client.",
  },
  {
    checks: /^fetch\/server-upload#.*ends-with-its-trailers-the-next-request-begins-after-them$/,
    reason:
      "Trailers after the last chunk are read as the next request, and answered 400; RFC 9112 §7.1.2 has them as part of the chunked body.",
  },
  {
    checks: /^fetch\/server-connection#.*in-a-request-is-answered-with-the-same-option$/,
    reason: "The connection is closed, but the response doesn't say so; RFC 9112 §9.6: SHOULD send connection: close.",
  },
  {
    checks: /^fetch\/server-connection#.*pipelining:is-answered-in-the-order-of-the-requests$/,
    reason:
      "A request that arrives while the one before it waits for its handler closes the connection, and neither is answered; RFC 9112 §9.3.2: the responses MUST be sent in the order of the requests.",
    upstream: "https://github.com/oven-sh/bun/pull/38128",
  },
  {
    checks: /^fetch\/server-content#.*is-left-out-for-(bytes|a-Blob-without-a-type)$/,
    reason:
      "A content-type is made up: application/octet-stream for bytes, text/plain;charset=utf-8 for a Blob without a type; the Fetch standard sets none.",
  },
  {
    checks: /^fetch\/server-fault#.*when-the-handler-returns-what-is-no-Response$/,
    reason: 'A value that is no Response is answered 200 with a page "Welcome to Bun!" and two content-length lines.',
  },
  {
    checks: /^fetch\/server-framing#.*with-a-coding-that-nobody-knows-is-answered-501$/,
    reason: "An unknown transfer coding is answered 400; RFC 9112 §6.1: SHOULD be 501.",
  },
  {
    checks: /^fetch\/server-malformed#server:-Host:given-twice-is-answered-400$/,
    reason: "The first of two Host lines is taken; RFC 9112 §3.2: more than one MUST be answered 400.",
  },
  {
    checks: /^fetch\/server-malformed#server:-Host:with-/,
    reason:
      "An invalid Host is handed on to the handler, whose request.url then can't be parsed; RFC 9112 §3.2: MUST be answered 400.",
  },
  {
    checks: /^fetch\/server-malformed#.*may-follow-an-empty-line$/,
    reason: "A CRLF before the request line is answered 400; RFC 9112 §2.2: at least one SHOULD be ignored.",
  },
  {
    checks: /^fetch\/server-malformed#.*with-a-target-of-48-KB-is-served-or-answered-414$/,
    reason: "A target that is too long is answered 431; RFC 9112 §3: MUST be 414.",
  },
  {
    checks: /^fetch\/server-request#.*has-the-target-s-authority-not-Host-s-for-a-target-in-absolute-form$/,
    reason: "request.url has Host's authority; RFC 9112 §3.2.2: for a target in absolute form Host MUST be ignored.",
  },
  {
    checks: /^fetch\/server-request#.*that-the-server-doesn-t-know-is-handed-on-or-answered-501$/,
    reason: "An unknown method closes the connection without an answer; RFC 9110 §9.1: SHOULD be 501.",
  },
  {
    checks: /^fetch\/server-response#.*have-the-date-in-answers-to-HEAD$/,
    reason: "Responses to HEAD have no Date; RFC 9110 §6.6.1: MUST be generated in all 2xx, 3xx and 4xx responses.",
  },
] satisfies KnownGap[];

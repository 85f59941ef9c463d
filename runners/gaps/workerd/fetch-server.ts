import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^fetch\/server-connection#.*is-answered-as-HTTP-1\.1-the-server-s-highest-version$/,
    reason:
      "The status line says HTTP/1.0 to an HTTP/1.0 request; RFC 9110 §2.5: SHOULD be the highest version that the server conforms to.",
  },
  {
    checks: /^fetch\/server-framing#.*with-a-coding-that-nobody-knows-is-answered-501$/,
    reason:
      "Content in an unknown transfer coding is handed on as long as chunked is the last one; RFC 9112 §6.1: a coding that isn't understood SHOULD be answered 501.",
  },
  {
    checks: /^fetch\/server-malformed#server:-Host:(given-twice|with-)/,
    reason:
      "An invalid Host, or two of them, is handed on to the handler as part of request.url (user information is even served); RFC 9112 §3.2: MUST be answered 400.",
  },
  {
    checks: /^fetch\/server-request#.*has-the-target-s-authority-not-Host-s-for-a-target-in-absolute-form$/,
    reason: "request.url has Host's authority; RFC 9112 §3.2.2: for a target in absolute form Host MUST be ignored.",
  },
  {
    checks: /^fetch\/server-request#.*request-URL:has-(no-dot-segments|its-authority-as-the-URL-parser-spells-it)$/,
    reason:
      "request.url is Host and target put together as they were sent; a Request's url is a URL serialized: no dot segments, the host in lower case, no default port.",
  },
  {
    checks: /^fetch\/server-(request|response)#.*have-each-(byte|character)-of-a-value-as-one-(character|byte)$/,
    reason:
      "Header values are read and written as UTF-8, and other bytes become U+FFFD; they are ByteStrings, in which each byte is one character.",
  },
  {
    checks: /^fetch\/server-response#.*have-the-date-in-answers-to-/,
    reason:
      "Responses have no Date; RFC 9110 §6.6.1: an origin server with a clock MUST generate it in all 2xx, 3xx and 4xx responses. Whatever stands before workerd in production may add it.",
  },
] satisfies KnownGap[];

import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "fetch/body#Body:-reading:parses-JSON-after-a-byte-order-mark",
    reason:
      "json() of a body that was given as a string parses the byte order mark too and rejects with SyntaxError (given as bytes or a stream, it parses); the Fetch standard parses JSON from the body's bytes, and UTF-8 decode takes the mark off.",
  },
  {
    checks: "fetch/decoding#fetch:-content-decoding:reads-x-gzip-as-gzip",
    reason: "A body in x-gzip is left as it is; RFC 9110 §8.4.1.3: a recipient SHOULD take x-gzip for gzip.",
  },
  {
    checks: "fetch/fetched#fetch:-response:has-the-reason-phrase-of-an-HTTP-1.1-response-as-statusText",
    reason:
      "statusText is the registered phrase of the status, and empty where none is registered, whatever the server sent; in the Fetch standard it is the response's own status message, which only HTTP/2 leaves empty.",
  },
  {
    checks: "fetch/fields#fetch:-response-headers:reads-a-folded-value-as-one-folds-being-spaces",
    reason:
      'fetch rejects with "invalid HTTP header parsed"; RFC 9112 §5.2: a user agent MUST replace each obs-fold in a response by spaces.',
  },
  {
    checks: "fetch/form#Body.formData:gives-a-file-without-a-type-of-its-own-the-type-text-plain",
    reason:
      "The file's type is application/octet-stream; the Fetch standard takes text/plain, the default of RFC 7578 §4.4, where the part has no Content-Type.",
  },
  {
    checks: "fetch/request#Request:-construction:refuses-a-URL-with-credentials-with-TypeError",
    reason:
      "The URL is taken, and its credentials are sent as Authorization: Basic; the Fetch standard throws a TypeError.",
  },
  {
    checks: "fetch/schemes#fetch:-blob:-URL:gives-a-range-of-the-blob",
    reason: "Range is ignored: 200 and the whole blob; the Fetch standard gives 206 and the part.",
  },
  {
    checks: "fetch/upload#Request:-duplex:throws-TypeError-for-a-stream-without-duplex",
    reason:
      "A stream is taken without duplex, so that the body of a request can be passed on as it is; the Fetch standard throws a TypeError where duplex isn't given.",
    upstream: "https://github.com/denoland/deno/pull/35592",
  },
] satisfies KnownGap[];

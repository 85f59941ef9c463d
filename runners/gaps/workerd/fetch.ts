import type { KnownGap } from "../../gaps.ts";

// What workerd itself expects to fail of the web platform tests of fetch, with its reasons.
const expectedFailures = "https://github.com/cloudflare/workerd/blob/main/src/wpt/fetch/api-test.ts";

export default [
  {
    checks: "fetch/abort#fetch:-abort-before-the-head:rejects-with-the-reason-that-was-given",
    reason:
      "fetch rejects with a copy of the reason; the Fetch standard rejects with the signal's abort reason itself.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/abort-body#fetch:-abort-during-the-body:rejects-with-the-reason-that-was-given",
    reason:
      "Reading rejects with a copy of the reason; the Fetch standard errors the body with the signal's abort reason itself.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/abort#fetch:-abort-before-the-request:cancels-the-stream-that-was-to-be-sent-with-the-same-reason",
    reason:
      "The stream isn't cancelled, so its source never learns that nobody reads it; to abort a fetch() call is to cancel the request's body with the reason.",
  },
  {
    checks: "fetch/bodies#fetch:-request-bodies:sends-U+FFFD-for-a-lone-surrogate",
    reason:
      "A lone surrogate is sent as the three bytes ED A0 BD, which are no UTF-8; a body is a USVString, in which it is U+FFFD.",
  },
  {
    checks: /^fetch\/decoding#fetch:-content-decoding:reads-(the-name-of-a-coding-in-any-case|x-gzip-as-gzip)$/,
    reason:
      "Only gzip and br, in lower case, are decoded; RFC 9110 §8.4.1: content codings are case-insensitive, and §8.4.1.3: x-gzip SHOULD be taken for gzip.",
  },
  {
    checks: "fetch/decoding#fetch:-content-decoding:takes-an-empty-body-for-what-it-is",
    reason:
      'Reading rejects with "Gzip compressed stream ended prematurely."; the Fetch standard decodes only where bytes have been transmitted, and else closes the stream.',
  },
  {
    checks: "fetch/errors#fetch:-network-errors:reject-with-TypeError",
    reason:
      'fetch rejects with a plain Error, "Network connection lost."; the Fetch standard rejects with a TypeError.',
    upstream: "https://github.com/cloudflare/workerd/issues/7195",
  },
  {
    checks: "fetch/errors#fetch:-broken-bodies:reject-with-TypeError",
    reason:
      'Reading rejects with a plain Error, "Network connection lost."; the Fetch standard errors the stream with a TypeError.',
  },
  {
    checks: /^fetch\/fields#fetch:-request-headers:(accepts-anything-by-default|names-itself-in-User-Agent)/,
    reason:
      "Neither Accept nor User-Agent is sent; the Fetch standard appends Accept: */* where there is none, and user agents should append a User-Agent.",
  },
  {
    checks: "fetch/fields#fetch:-request-headers:asks-for-no-coding-of-a-range",
    reason:
      "A request with Range goes out without Accept-Encoding; the Fetch standard appends Accept-Encoding: identity.",
  },
  {
    checks: "fetch/fields#fetch:-request-headers:sends-each-code-unit-of-a-value-as-one-byte",
    reason: "Values are sent as UTF-8; a header value is a ByteString, each code unit of which is one byte.",
    upstream: "https://github.com/cloudflare/workerd/blob/main/src/workerd/api/headers.c++",
  },
  {
    checks: "fetch/fields#fetch:-response-headers:reads-each-byte-of-a-value-as-one-code-unit",
    reason:
      "Values are read as UTF-8, and other bytes become U+FFFD; a header value is a ByteString, each code unit of which is one byte.",
    upstream: "https://github.com/cloudflare/workerd/issues/6927",
  },
  {
    checks: "fetch/fields#fetch:-response-headers:reads-a-folded-value-as-one-folds-being-spaces",
    reason:
      'fetch rejects with "Network connection lost."; RFC 9112 §5.2: a user agent MUST replace each obs-fold in a response by spaces.',
  },
  {
    checks: "fetch/form#Body.formData:gives-a-file-without-a-type-of-its-own-the-type-text-plain",
    reason:
      "The file's type is empty; the Fetch standard takes text/plain, the default of RFC 7578 §4.4, where the part has no Content-Type.",
  },
  {
    checks: "fetch/form#fetch:-FormData:is-sent-with-quotes-and-line-ends-of-names-escaped",
    reason: "A CR in a name is sent as it is; HTML has it escaped as %0D, as LF is as %0A.",
  },
  {
    checks:
      /^fetch\/headers#Headers:-validation:refuses-(a-name-beyond-ASCII|what-is-no-token-as-a-name)-with-TypeError$/,
    reason:
      "Headers take the empty name and names beyond ASCII (and fetch leaves them out unsaid); a header name is a ByteString that matches the token of HTTP, else the methods throw a TypeError.",
    upstream: expectedFailures,
  },
  {
    checks:
      /^fetch\/(headers#Headers:-validation:refuses-a-value-beyond-U\+00FF|response#Response:-construction:refuses-a-status-text-that-is-no-reason-phrase)-with-TypeError$/,
    reason:
      "Header values and status texts take any character; both are ByteStrings, and Web IDL throws a TypeError for a code unit beyond U+00FF.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/methods#Request.method:keeps-any-other-method-and-its-case",
    reason:
      "Methods that the runtime doesn't know are refused, and all others put in upper case; the Fetch standard takes any token, and changes the case of six methods only, of which PATCH is none.",
    documented: "https://developers.cloudflare.com/workers/configuration/compatibility-flags/#upper-case-http-methods",
  },
  {
    checks: "fetch/methods#Request.method:refuses-CONNECT-TRACE-and-TRACK-with-TypeError",
    reason: "TRACE is taken; the Fetch standard has it a forbidden method, which throws a TypeError.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/redirect#fetch:-redirect:drops-the-headers-of-a-body-that-it-drops",
    reason:
      "Content-Type and Content-Language are sent on with the GET that follows; the Fetch standard deletes the request-body headers together with the body.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/redirect#fetch:-redirect:rejects-a-Location-that-is-not-of-HTTP-with-TypeError",
    reason:
      'A Location of file: rejects with a plain Error, "internal error"; a Location that isn\'t of HTTP(S) is a network error, and so a TypeError.',
    upstream: "https://github.com/cloudflare/workerd/issues/2100",
  },
  {
    checks:
      /^fetch\/redirect-mode#fetch:-redirect-mode:(rejects-with-TypeError-in-mode-error|takes-the-mode-of-a-Request)$/,
    reason:
      "The mode error is refused when the request is made, and nothing is sent; in the Fetch standard it is a redirect that is a network error then.",
    upstream: "https://github.com/cloudflare/cloudflare-docs/pull/33362",
  },
  {
    checks: "fetch/request#Request.signal:is-another-object-than-the-given-one",
    reason:
      "request.signal is the given signal itself; the Fetch standard creates a dependent signal, which is another object.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/request#Request:-construction:refuses-a-URL-with-credentials-with-TypeError",
    reason: "The URL is taken, and its credentials aren't sent; the Fetch standard throws a TypeError.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/response#Response.error:has-headers-that-can-t-be-changed",
    reason: 'Headers of Response.error() can be appended to; the Fetch standard creates it with the guard "immutable".',
    upstream: expectedFailures,
  },
  {
    checks: "fetch/response#Response.json:throws-TypeError-for-what-JSON-can-t-hold",
    reason:
      'undefined, functions and symbols give a body of "undefined"; to serialize what JSON has no text for is a TypeError.',
    upstream: expectedFailures,
  },
  {
    checks: /^fetch\/schemes#fetch:-blob:-URL:/,
    reason: "URL.createObjectURL() is there, and throws that it is not implemented.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/schemes#fetch:-data:-URL:is-told-by-the-response",
    reason: "response.url is empty; the Fetch standard gives a response without URLs those of its request.",
  },
  {
    checks: "fetch/schemes#fetch:-data:-URL:rejects-with-TypeError-what-is-no-base64-and-what-has-no-comma",
    reason:
      "What is no base64 gives an empty body; the data: URL processor returns failure for it, which is a network error.",
  },
  {
    checks: "fetch/upload#Request:-duplex:throws-TypeError-for-a-stream-without-duplex",
    reason: "duplex isn't looked at; the Fetch standard throws a TypeError where a stream is given and duplex isn't.",
    upstream: expectedFailures,
  },
  {
    checks: "fetch/upload#fetch:-streaming-upload:cuts-the-request-short-and-rejects-when-the-stream-fails",
    reason:
      "The request ends with a last chunk as if it were whole, and fetch fulfills; in the Fetch standard an error of the body terminates the fetch.",
    upstream: "https://github.com/cloudflare/workerd/issues/5114",
  },
  {
    checks: "fetch/upload#fetch:-streaming-upload:rejects-with-TypeError-when-a-chunk-is-no-Uint8Array",
    reason:
      "A string in the stream is sent as UTF-8, and fetch fulfills; the Fetch standard's incrementally-read loop fails with a TypeError at a chunk that is no Uint8Array.",
  },
] satisfies KnownGap[];

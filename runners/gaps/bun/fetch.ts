import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^fetch\/bodies#(Body:-extraction:gives-requests-and-responses-the-same-Content-Type|fetch:-request-bodies:sends-a-string-as-UTF-8-and-text-plain)$/,
    reason:
      "A string as a body brings no Content-Type, neither in headers nor on the wire; the Fetch standard has it text/plain;charset=UTF-8.",
    upstream: "https://github.com/oven-sh/bun/pull/33677",
  },
  {
    checks: "fetch/request#Request:-construction:replaces-what-the-request-had-by-what-is-given-beside-it",
    reason:
      "All is replaced, but the new body is a string and brings no Content-Type; the Fetch standard appends text/plain;charset=UTF-8.",
    upstream: "https://github.com/oven-sh/bun/pull/33677",
  },
  {
    checks: "fetch/body#Body.bodyUsed:is-false-for-a-locked-body-whose-reads-reject-until-it-is-released",
    reason:
      "A reader that reads nothing uses a body up for good, unless the body was given as a stream; the Fetch standard's bodyUsed is whether the stream is disturbed, which only reading and cancelling do.",
    upstream: "https://github.com/oven-sh/bun/pull/33461",
  },
  {
    checks: "fetch/body#Body:-reading:parses-JSON-after-a-byte-order-mark",
    reason:
      "json() of a body that was given as a string parses the byte order mark too and rejects with SyntaxError (given as bytes or a Blob, it parses); the Fetch standard parses JSON from the body's bytes, and UTF-8 decode takes the mark off.",
  },
  {
    checks: "fetch/body#Body:-reading:takes-a-Blob-s-type-from-Content-Type",
    reason:
      "text/plain becomes text/plain;charset=utf-8, and other values stay as they are, no MIME types included; the Fetch standard takes the MIME type that Content-Type parses to, and none where it doesn't.",
  },
  {
    checks: /^fetch\/(fetched#fetch:-response|response#Response\.error):has-headers-that-can-t-be-changed$/,
    reason:
      'Headers of fetched responses and of Response.error() can be changed; the Fetch standard creates them with the guard "immutable", and changing them throws a TypeError.',
    upstream: "https://github.com/oven-sh/bun/pull/36490",
  },
  {
    checks: "fetch/fetched#fetch:-response:leaves-the-fragment-out-of-url",
    reason: "response.url has the fragment; the Fetch standard serializes the URL with exclude fragment set to true.",
    upstream: "https://github.com/oven-sh/bun/pull/33499",
  },
  {
    checks: "fetch/fields#fetch:-request-headers:asks-for-no-coding-of-a-range",
    reason:
      "A request with Range asks for gzip, deflate, br and zstd as any other does; the Fetch standard appends Accept-Encoding: identity.",
  },
  {
    checks: "fetch/fields#fetch:-response-headers:reads-a-folded-value-as-one-folds-being-spaces",
    reason:
      "fetch rejects with Malformed_HTTP_Response; RFC 9112 §5.2: a user agent MUST replace each obs-fold in a response by spaces.",
  },
  {
    checks: /^fetch\/form#Body\.formData:(gives-back-what-went-in|parses-text-and-files-of-a-multipart-body)$/,
    reason:
      "A file's type is guessed from its name, text/plain;charset=utf-8 for .txt, and a Content-Type after Content-Disposition isn't read; the Fetch standard takes the part's Content-Type where it has one.",
    upstream: "https://github.com/oven-sh/bun/pull/33013",
  },
  {
    checks: "fetch/form#Body.formData:gives-a-file-without-a-type-of-its-own-the-type-text-plain",
    reason:
      "The file's type is empty where its name tells none; the Fetch standard takes text/plain, the default of RFC 7578 §4.4, where the part has no Content-Type.",
  },
  {
    checks: "fetch/form#fetch:-FormData:is-sent-with-its-texts-and-files-with-name-and-type",
    reason: 'A Blob is sent with an empty file name; HTML\'s "create an entry" makes it a File with the name "blob".',
    upstream: "https://github.com/oven-sh/bun/issues/14725",
  },
  {
    checks: "fetch/headers#Headers:-access:iterates-sorted-in-lower-case-combined-but-for-Set-Cookie",
    reason: "Set-Cookie comes after all other names; the Fetch standard sorts it among them.",
    upstream: "https://github.com/oven-sh/bun/pull/33125",
  },
  {
    checks:
      /^fetch\/methods#Request\.method:(is-in-upper-case-for-the-six-normalized-methods|keeps-any-other-method-and-its-case|refuses-what-is-no-token-with-TypeError)$/,
    reason:
      "Only known methods, all upper or all lower case, are told apart: they become upper case, patch too, and whatever else is given becomes GET; the Fetch standard takes any token, changes the case of six methods only and throws a TypeError for what is no token.",
    upstream: "https://github.com/oven-sh/bun/issues/42497",
  },
  {
    checks: "fetch/methods#Request.method:refuses-CONNECT-TRACE-and-TRACK-with-TypeError",
    reason:
      "CONNECT and TRACE are taken and sent, TRACK becomes GET; the Fetch standard has them forbidden methods, which throw a TypeError.",
    upstream: "https://github.com/oven-sh/bun/issues/42499",
  },
  {
    checks: "fetch/methods#Request.method:refuses-a-body-for-GET-and-HEAD-with-TypeError",
    reason:
      "The Request is made, and has the body (only fetch refuses it); the Fetch standard's constructor throws a TypeError for a body that is non-null.",
    upstream: "https://github.com/oven-sh/bun/issues/42499",
  },
  {
    checks: "fetch/redirect#fetch:-redirect:rejects-the-21st-redirect-with-TypeError",
    reason:
      "fetch gives up after 127 requests; in the Fetch standard a redirect is a network error once 20 have been followed.",
    upstream: "https://github.com/oven-sh/bun/pull/33276",
  },
  {
    checks: "fetch/redirect#fetch:-redirect:rejects-with-TypeError-when-a-stream-would-have-to-be-sent-again",
    reason:
      "The stream of a Blob is sent as the Blob, with its length, and sent again after 307 (a stream made by new ReadableStream is refused, with TypeError); in the Fetch standard a body given as any ReadableStream has a null source, and the redirect is a network error.",
  },
  {
    checks: "fetch/request#Request.signal:is-another-object-than-the-given-one",
    reason:
      "request.signal is the given signal itself; the Fetch standard creates a dependent signal, which is another object.",
    upstream: "https://github.com/oven-sh/bun/pull/32860",
  },
  {
    checks: "fetch/request#Request:-construction:copies-a-request-and-takes-over-its-body",
    reason:
      "The body is copied, and the first request can still be read and copied again; in the Fetch standard the new request takes the body over, and the first one's is used.",
    upstream: "https://github.com/oven-sh/bun/pull/35858",
  },
  {
    checks: "fetch/request#Request:-construction:refuses-a-URL-with-credentials-with-TypeError",
    reason:
      "The URL is taken, and its credentials are sent as Authorization: Basic; the Fetch standard throws a TypeError.",
    upstream: "https://github.com/oven-sh/bun/issues/17435",
  },
  {
    checks: "fetch/response#Response.json:serializes-the-data-as-application-json",
    reason: "The type is application/json;charset=utf-8; the Fetch standard's is application/json.",
  },
  {
    checks: "fetch/response#Response.redirect:throws-TypeError-for-a-URL-that-can-t-be-parsed",
    reason:
      "What can't be parsed becomes the Location as it is; the Fetch standard throws a TypeError where parsing the URL fails.",
    upstream: "https://github.com/oven-sh/bun/issues/24002",
  },
  {
    checks: "fetch/response#Response:-construction:refuses-a-body-for-204-205-and-304-with-TypeError",
    reason: "The response is made, and has the body; the Fetch standard throws a TypeError for a null body status.",
    upstream: "https://github.com/oven-sh/bun/issues/32043",
  },
  {
    checks: "fetch/response#Response:-construction:refuses-a-status-text-that-is-no-reason-phrase-with-TypeError",
    reason:
      "statusText takes any character; it is a ByteString that must match reason-phrase, else the Fetch standard throws a TypeError.",
    upstream: "https://github.com/oven-sh/bun/issues/42499",
  },
  {
    checks: /^fetch\/schemes#fetch:-blob:-URL:/,
    reason:
      "The method and Range are ignored, and the response has no Content-Length; in the Fetch standard a method other than GET is a network error, Range gives 206 and the part, and Content-Length is the blob's size.",
    upstream: "https://github.com/oven-sh/bun/pull/36265",
  },
  {
    checks: "fetch/schemes#fetch:-data:-URL:gives-HEAD-no-body",
    reason: "The body is there for HEAD too; main fetch sets it to null.",
  },
  {
    checks:
      /^fetch\/schemes#fetch:-data:-URL:(is-text-plain-charset-US-ASCII-when-no-type-is-said|leaves-a-fragment-out)$/,
    reason:
      "There is no Content-Type where the URL says none, and a fragment is part of the body; the data: URL processor has text/plain;charset=US-ASCII by default, and leaves the fragment out.",
    upstream: "https://github.com/oven-sh/bun/pull/34896",
  },
  {
    checks: "fetch/schemes#fetch:-data:-URL:rejects-with-TypeError-what-is-no-base64-and-what-has-no-comma",
    reason:
      'fetch rejects with a plain Error, "failed to fetch the data URL"; the data: URL processor\'s failure is a network error, and so a TypeError.',
    upstream: "https://github.com/oven-sh/bun/pull/41880",
  },
  {
    checks: "fetch/streaming#fetch:-response-body:is-a-byte-stream",
    reason:
      "A reader in mode byob is refused, as the body is no byte stream; the Fetch standard sets it up with byte reading support.",
    upstream: "https://github.com/oven-sh/bun/pull/36643",
  },
  {
    checks: "fetch/upload#Request:-duplex:throws-TypeError-for-a-stream-without-duplex",
    reason: "duplex isn't looked at; the Fetch standard throws a TypeError where a stream is given and duplex isn't.",
  },
  {
    checks: "fetch/upload#fetch:-streaming-upload:rejects-with-TypeError-when-a-chunk-is-no-Uint8Array",
    reason:
      "A string in the stream is sent as UTF-8, and fetch fulfills; the Fetch standard's incrementally-read loop fails with a TypeError at a chunk that is no Uint8Array.",
  },
] satisfies KnownGap[];

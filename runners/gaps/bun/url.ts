import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "url/hosts#URL:-IDNA:keeps-an-ASCII-domain-with-Punycode-that-decodes-to-nothing-valid",
    reason:
      "The constructor throws; since June 2026 the URL Standard's domain parser takes an ASCII domain in lower case as it is, whatever Unicode ToASCII says.",
  },
  {
    checks: "url/setters#URL.host:takes-host-and-port-up-to-the-path-and-keeps-the-port-where-none-is-given",
    reason:
      "A host with the scheme's default port keeps the URL's old port; the port state sets the port to null where it is the default.",
    upstream: "https://github.com/oven-sh/bun/issues/28661",
  },
  {
    checks: "url/statics#URL.origin:is-that-of-the-URL-in-a-blob-URL-where-this-is-http-or-https-",
    reason:
      "A blob: URL has the origin of any special URL in it, ftp: and ws: too; the URL Standard gives an opaque origin unless its scheme is http, https or file.",
  },
  {
    checks: "url/pattern#URLPattern:-syntax:throws-TypeError-for-a-regular-expression-that-can-t-be-one-or-captures",
    reason:
      "Empty parentheses are taken; the URL Pattern Standard's tokenizer fails where a regular expression is empty.",
  },
] satisfies KnownGap[];

import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "url/encoding#URL:-percent-encode-sets:of-a-path",
    reason: "^ stays as it is; since March 2025 it belongs to the path percent-encode set.",
    upstream: "https://github.com/denoland/deno/issues/28386",
  },
  {
    checks: "url/hosts#URL:-IDNA:keeps-an-ASCII-domain-with-Punycode-that-decodes-to-nothing-valid",
    reason:
      "The constructor throws; since June 2026 the URL Standard's domain parser takes an ASCII domain in lower case as it is, whatever Unicode ToASCII says.",
    upstream: "https://github.com/denoland/deno/issues/35411",
  },
  {
    checks: "url/parsing#URL:-base:that-is-not-special-resolves-references-too",
    reason:
      "A backslash at the start of a reference is taken for a slash under any base; the relative state does so in a special URL only.",
  },
  {
    checks: "url/paths#URL:-file:knows-a-drive-s-letter-and-writes-it-with-a-colon",
    reason:
      "file:///C|/ keeps its bar (file://C|/ doesn't); the path state replaces the bar of a drive's letter that comes first in the path by a colon.",
  },
  {
    checks: "url/paths#URL:-file:never-leaves-its-drive-by-dot-segments-and-has-none-behind-another-segment",
    reason:
      "No dot segment takes a drive's letter away wherever it stands; the URL Standard keeps it where it is the only segment left.",
  },
  {
    checks: "url/paths#URL:-opaque-paths:have-their-last-space-percent-encoded-before-query-and-fragment",
    reason: "The space stays; since March 2025 the opaque path state writes %20 for a space before ? and #.",
    upstream: "https://github.com/denoland/deno/issues/28395",
  },
  {
    checks: "url/setters#URL.pathname:puts-two-slashes-behind-a-dot-where-there-is-no-host-until-there-is-one",
    reason:
      'The path becomes a host (foo:/a becomes foo://b by pathname = "//b"), and a dot stays where a host is set; the URL serializer writes /. before such a path exactly where the host is null.',
  },
  {
    checks:
      "url/setters#URL.protocol:never-goes-between-special-and-other-schemes-nor-to-or-from-a-file-that-couldn-t-be",
    reason: "https: never becomes file:; the scheme state refuses that only where the URL has credentials or a port.",
  },
  {
    checks: "url/statics#URL.origin:is-that-of-the-URL-in-a-blob-URL-where-this-is-http-or-https-",
    reason:
      "A blob: URL has the origin of whatever URL is in it, ftp:, ws: and blob: too; the URL Standard gives an opaque origin unless its scheme is http, https or file.",
  },
  {
    checks: "url/pattern#URLPattern:-canonicalization:leaves-the-pathname-as-it-is-where-no-special-scheme-matches",
    reason:
      "A slash at the start of a group becomes %2F, which no slash of a URL matches; the opaque path state leaves it as it is.",
  },
  {
    checks: "url/pattern#URLPattern:-syntax:is-written-back-in-its-shortest-form",
    reason:
      'A group with the regular expression of a segment, ([^\\/]+?), stays so; the URL Pattern Standard makes a "segment-wildcard" of it, which is written as its name alone.',
  },
  {
    checks: "url/pattern-match#URLPattern.exec:takes-no-input-for-empty-components-and-so-does-test",
    reason:
      "exec and test throw TypeError without an argument, and undefined matches nothing; in the IDL input is optional and {} by default.",
  },
  {
    checks: "url/pattern-match#URLPattern:-groups:have-the-v-flag-for-their-regular-expressions",
    reason: "Regular expressions have the flag u; the URL Pattern Standard compiles them with v.",
  },
  {
    checks: "url/pattern-match#URLPattern:-ignoreCase:holds-for-pathname-search-and-hash-and-for-nothing-else",
    reason:
      "With ignoreCase the case of username and password is ignored as well; the URL Pattern Standard compiles them with the default options.",
  },
] satisfies KnownGap[];

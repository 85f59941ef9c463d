import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "url/pattern#URLPattern:-canonicalization:percent-encodes-an-apostrophe-in-search-as-a-special-URL-does",
    reason:
      "An apostrophe in search stays, and so never matches a special URL, which has %27; the URL Pattern Standard parses search as the query of an https: URL.",
  },
  {
    checks: "url/pattern-match#URLPattern.test:is-false-for-a-relative-URL-without-a-base",
    reason:
      "A relative string without a base is taken apart as if it were a pattern, and matches wildcards; the URL Pattern Standard returns null where the URL can't be parsed.",
  },
  {
    checks: "url/pattern-match#URLPattern.exec:lists-components-as-they-were-given-without-the-missing-ones",
    reason:
      "Node 24: the input in the result has every member, undefined where it wasn't given (Node 26 has the given ones); Web IDL makes no property for a member that isn't there.",
  },
] satisfies KnownGap[];

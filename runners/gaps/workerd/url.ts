import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "url/params#URLSearchParams:-construction:throws-TypeError-for-a-record-with-an-enumerable-symbol",
    reason:
      "The symbol is passed over; Web IDL converts each enumerable own key to a string, which throws for a symbol.",
  },
  {
    checks: "url/pattern#URLPattern:-canonicalization:percent-encodes-an-apostrophe-in-search-as-a-special-URL-does",
    reason:
      "An apostrophe in search stays, and so never matches a special URL, which has %27; the URL Pattern Standard parses search as the query of an https: URL.",
  },
  {
    checks: "url/pattern-match#URLPattern.exec:lists-components-as-they-were-given-without-the-missing-ones",
    reason:
      "The input in the result has every member, undefined where it wasn't given; Web IDL makes no property for a member that isn't there.",
  },
  {
    checks: "url/pattern-match#URLPattern.test:is-false-for-a-relative-URL-without-a-base",
    reason:
      "A relative string without a base is taken apart as if it were a pattern, and matches wildcards; the URL Pattern Standard returns null where the URL can't be parsed.",
  },
] satisfies KnownGap[];

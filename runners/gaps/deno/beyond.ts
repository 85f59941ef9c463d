import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "beyond/cache#Cache.match:ignores-search-method-and-Vary-where-it-is-told-to",
    reason:
      "ignoreSearch, ignoreMethod and ignoreVary make no difference: nothing is found; the Service Workers standard leaves each comparison out.",
  },
  {
    checks: "beyond/navigator#navigator.languages:is-one-frozen-array-that-starts-with-language",
    reason:
      "languages is a fresh array each time, and not frozen; the HTML standard has a FrozenArray that stays the same until the languages change.",
  },
  {
    checks:
      "beyond/user-timing#performance.getEntriesByName:has-entries-in-the-order-of-their-times-until-they-are-cleared",
    reason: "Entries come in the order in which they were made; Performance Timeline sorts them by startTime.",
  },
  {
    checks: "beyond/worker#Worker:throws-SyntaxError-for-a-URL-that-is-none",
    reason: "The constructor throws URIError for http://[; the HTML standard has a DOMException named SyntaxError.",
  },
] satisfies KnownGap[];

import type { KnownGap } from "../../gaps.ts";

// "no op" in the list of methods there: an inspector that is connected sees them, as an ordinary V8 console is seen.
const methods = "https://developers.cloudflare.com/workers/runtime-apis/console/";

export default [
  {
    checks:
      /^console\/writing#console(\.(assert|count|countReset|dir|dirxml|group|groupCollapsed|table|trace)|:-timers):/,
    reason:
      "only log, debug, info, warn and error write to stdout and stderr; the others are no ops but for a connected inspector. The Console standard performs Logger or Printer for them as well.",
    documented: methods,
  },
  {
    checks: /^console\/namespace#console:-arguments:/,
    reason:
      "Without an inspector these methods do nothing with their arguments, conversions included; by Web IDL a label that has no string and columns that are no sequence throw a TypeError.",
  },
  {
    checks: "console/namespace#console:-namespace-object:has-named-methods-that-are-no-constructors",
    reason:
      "log, debug, info, warn and error are functions without a name that new accepts; by Web IDL operations are built-in functions with the operation's name, and no constructors.",
  },
  {
    checks: "console/writing#console:-format-specifiers:-d-inserts-an-integer-by-parseInt",
    reason:
      "%d inserts what Number() makes of the value, as Node does; the Console standard inserts what parseInt makes of it.",
  },
  {
    checks: /^console\/writing#console:-format-specifiers:-s-inserts-(numbers|objects)-as-String-has-them$/,
    reason: "%s inserts -0, 12n and inspected objects, as Node does; the Console standard inserts what String() gives.",
  },
] satisfies KnownGap[];

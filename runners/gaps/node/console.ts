import type { KnownGap } from "../../gaps.ts";

// Node documents a format of its own: "%s: String will be used to convert all values except BigInt, Object and -0", "%d:
// Number will be used to convert all values except BigInt and Symbol".
const format = "https://nodejs.org/docs/latest/api/util.html#utilformatformat-args";

export default [
  {
    checks: "console/writing#console:-format-specifiers:-d-inserts-an-integer-by-parseInt",
    reason:
      "%d inserts what Number() makes of the value, 42.9 whole and NaN for 12px; the Console standard inserts what parseInt makes of it.",
    documented: format,
  },
  {
    checks: "console/writing#console:-format-specifiers:-s-inserts-numbers-as-String-has-them",
    reason: "%s inserts -0 and 12n; the Console standard inserts what String() gives, 0 and 12.",
    documented: format,
  },
  {
    checks: "console/writing#console:-format-specifiers:-s-inserts-objects-as-String-has-them",
    reason: "%s inspects an object that has no toString of its own; the Console standard inserts what String() gives.",
    documented: format,
  },
  {
    checks: "console/writing#console.group:ends-with-clear",
    reason:
      '"When stdout is not a TTY, this method does nothing", so that groups go on; the Console standard empties the group stack in any case.',
    documented: "https://nodejs.org/docs/latest/api/console.html#consoleclear",
  },
] satisfies KnownGap[];

import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^console\/writing#console:-format-specifiers:-[dif]-inserts-an?-(integer-by-parseInt|number-by-parseFloat)$/,
    reason:
      "%d, %i and %f insert NaN for a string that only begins with a number; the Console standard inserts what parseInt and parseFloat make of it.",
  },
  {
    checks: "console/writing#console:-format-specifiers:-s-inserts-a-symbol-as-String-has-it",
    reason:
      "%s with a symbol throws a TypeError and nothing is written; the Console standard calls String(), which takes symbols.",
  },
  {
    checks: "console/writing#console:-format-specifiers:mean-nothing-in-later-arguments",
    reason:
      "Specifiers in the second argument take the third; the Console standard looks for specifiers in the first argument alone.",
  },
  {
    checks: "console/writing#console.assert:puts-its-message-ahead-of-a-format-or-of-other-values",
    reason:
      'What is given is written without a message; the Console standard puts one such as "Assertion failed" ahead of it.',
  },
  {
    checks: "console/writing#console.countReset:writes-a-message-for-a-label-without-a-count",
    reason: "Nothing is written; the Console standard logs a message that the label has no count.",
  },
  {
    checks: "console/writing#console.group:ends-with-clear",
    reason: "Groups go on after clear() where stdout is no terminal; the Console standard empties the group stack.",
  },
  {
    checks: "console/writing#console.groupCollapsed:writes-its-label-and-indents-what-follows",
    reason:
      "The label is written, but no group begins: what follows isn't indented; the Console standard pushes a group as group() does.",
    upstream: "https://github.com/oven-sh/bun/pull/34237",
  },
  {
    checks: "console/writing#console:-timers:write-label-duration-and-data",
    reason:
      'timeLog and timeEnd write "[0.01ms] label"; the Console standard writes the concatenation of the label, a colon, a space and the duration.',
  },
] satisfies KnownGap[];

import { expect, test } from "vitest";
import { announceComparison, announceFix, announceVerdict, listNamed } from "../../reports/announce.ts";
import type { Diff, Difference } from "../../reports/diff.ts";

const make = (differences: Difference[], given: Partial<Diff> = {}): Diff => ({
  slot: "node",
  target: "node@1.0.0",
  baseline: "node@1.0.0",
  complete: true,
  shared: 1234,
  unselected: 0,
  differences,
  ...given,
});
const regression: Difference = { kind: "regression", id: "a", was: "pass", now: "fail" };
const missing: Difference = { kind: "missing", id: "b", was: "pass" };
const added: Difference = { kind: "new check", id: "c", now: "pass" };

test("the verdict counts each kind, the gravest first", () => {
  expect(announceVerdict([make([])])).toBe("No difference from the baseline");
  expect(announceVerdict([make([added, regression]), make([regression, missing])])).toBe(
    "4 differences from the baseline: 1 missing, 2 regressions, 1 new check",
  );
});

test("the fix depends on whose fault it is", () => {
  expect(announceFix([make([])])).toBe("");
  expect(announceFix([make([regression])])).toMatch(/--update-baseline$/);
  expect(announceFix([make([regression, missing])])).toMatch(/faults of the suite/);
});

test("says what was compared with what, and how much was not", () => {
  expect(announceComparison(make([]))).toBe("node: node@1.0.0, 1,234 checks compared");
  expect(announceComparison(make([], { baseline: "node@0.9.0", unselected: 5 }))).toBe(
    "node: node@1.0.0, baseline node@0.9.0, 1,234 checks compared, 5 outside of the selection",
  );
});

test("without a baseline the new checks are counted, not named", () => {
  const { baseline: _baseline, ...bare } = make([added, { kind: "error", id: "x" }]);
  expect(announceComparison(bare)).toBe("node: no baseline, 1 error, 1 new check");
  expect(listNamed(bare).map(({ id }) => id)).toStrictEqual(["x"]);
});

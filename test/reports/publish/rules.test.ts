import { expect, test } from "vitest";
import { judgeColumn, judgeMost } from "../../../reports/publish/rules.ts";
import type { Weight } from "../../../reports/publish/weigh.ts";

const weight = (given: Partial<Weight> = {}): Weight => ({
  slot: "bun",
  target: "bun@1.4.5",
  startedAt: "2026-11-20T10:00:00.000Z",
  complete: true,
  prelude: false,
  checks: 1000,
  settled: 1000,
  errors: 0,
  ...given,
});
const ruleOf = (now: Partial<Weight>, last?: Partial<Weight>, accepted = false) =>
  judgeColumn(weight(now), last && weight(last), accepted)?.rule;

test("a whole run without faults is published, the first one too", () => {
  expect(ruleOf({})).toBeUndefined();
  expect(ruleOf({}, {})).toBeUndefined();
});

test("a fall of two per cent is the runtime's, one beyond is looked at", () => {
  expect(ruleOf({ settled: 980 }, {})).toBeUndefined();
  expect(ruleOf({ settled: 979 }, {})).toBe("fall");
  expect(ruleOf({ settled: 979 }, {}, true)).toBeUndefined();
});

test("a rise is no fall, and what was never published can't fall", () => {
  expect(ruleOf({ settled: 1000 }, { settled: 10 })).toBeUndefined();
  expect(ruleOf({ settled: 1 })).toBeUndefined();
});

test("one error in a hundred is bearable, one more is not, and nobody can accept it", () => {
  expect(ruleOf({ errors: 10 })).toBeUndefined();
  expect(ruleOf({ errors: 11 })).toBe("errors");
  expect(ruleOf({ errors: 11 }, {}, true)).toBe("errors");
});

test("a part of a run, an empty one and one with a prelude are no column", () => {
  expect(ruleOf({ complete: false })).toBe("partial");
  expect(ruleOf({ checks: 0, settled: 0 })).toBe("empty");
  expect(ruleOf({ prelude: true })).toBe("prelude");
});

test("the message has the figures and the way out", () => {
  const { why } = judgeColumn(weight({ settled: 900 }), weight())!;
  expect(why).toBe(
    "passes and known gaps fell from 1,000 to 900 (by 10.0%, 2.0% at most). Look at the evidence; if that is the truth: --accept bun",
  );
});

test("one column of several costs itself, most of them all", () => {
  const refusal = (slot: string) => ({ slot, rule: "errors", why: "12 errors." });
  expect(judgeMost(6, [])).toBeUndefined();
  expect(judgeMost(6, [refusal("bun"), refusal("deno"), refusal("node")])).toBeUndefined();
  expect(judgeMost(5, [refusal("bun"), refusal("deno"), refusal("node")])).toStrictEqual({
    rule: "errors",
    why: "3 of 5 columns may not be published. bun (and 2 more): 12 errors.",
  });
  expect(judgeMost(1, [refusal("bun")])?.rule).toBe("errors");
});

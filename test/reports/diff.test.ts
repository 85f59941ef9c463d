import { expect, test } from "vitest";
import type { Baseline } from "../../reports/baseline.ts";
import { diffRuns, exitCode } from "../../reports/diff.ts";
import type { ResultFile, Verdict } from "../../wire/results.ts";
import { makeCheck, makeResult } from "./factory.ts";

const run = (verdicts: Record<string, Verdict>, given: Partial<ResultFile> = {}) =>
  makeResult(
    "node",
    Object.entries(verdicts).map(([id, verdict]) => makeCheck({ id, verdict })),
    given,
  );

function known(verdicts: Record<string, Verdict>, revision = "r1"): Map<string, Baseline> {
  const checks = new Map(Object.entries(verdicts).map(([id, verdict]) => [id, [verdict, revision]] as const));
  return new Map([["node", { slot: "node", target: "node@0.9.0", checks }]]);
}

const tell = (results: ResultFile[], baselines: Map<string, Baseline>, selects?: (id: string) => boolean) =>
  diffRuns(results, baselines, selects && { selects }).flatMap(({ differences }) =>
    differences.map(({ kind, id }) => `${kind} ${id}`),
  );

test("no difference: exit 0", () => {
  const diffs = diffRuns([run({ a: "pass", b: "fail" })], known({ a: "pass", b: "fail" }));
  expect(diffs).toMatchObject([
    { slot: "node", target: "node@1.0.0", baseline: "node@0.9.0", shared: 2, differences: [] },
  ]);
  expect(exitCode(diffs)).toBe(0);
});

test.each<[Verdict, Verdict, string]>([
  ["pass", "fail", "regression"],
  ["pass", "flaky", "regression"],
  ["pass", "skip", "regression"],
  ["fail", "pass", "closed gap"],
  ["absent", "stub", "changed"],
])("%s to %s is a %s: exit 1", (was, now, kind) => {
  const diffs = diffRuns([run({ a: now })], known({ a: was }));
  expect(diffs[0]?.differences).toStrictEqual([{ kind, id: "a", was, now }]);
  expect(exitCode(diffs)).toBe(1);
});

test("another revision with the same verdict is no difference, with another verdict a changed check", () => {
  expect(tell([run({ a: "pass" })], known({ a: "pass" }, "r0"))).toStrictEqual([]);
  expect(tell([run({ a: "fail" })], known({ a: "pass" }, "r0"))).toStrictEqual(["check changed a"]);
});

test("a check that the baseline lacks is new", () => {
  expect(tell([run({ a: "pass", b: "pass" })], known({ a: "pass" }))).toStrictEqual(["new check b"]);
});

test("a slot that should have no baseline has nothing to compare with, and its errors are told all the same", () => {
  const diffs = diffRuns([run({ a: "fail", b: "error" })], new Map(), { expects: () => false });
  expect(diffs[0]?.differences.map(({ kind, id }) => `${kind} ${id}`)).toStrictEqual(["error b"]);
  expect(exitCode(diffRuns([run({ a: "fail" })], new Map(), { expects: () => false }))).toBe(0);
  expect(exitCode(diffRuns([run({ a: "fail" })], new Map()))).toBe(1);
});

test("an id that a complete run did not produce is an error by name: exit 2", () => {
  const diffs = diffRuns([run({ a: "pass" })], known({ a: "pass", b: "pass" }));
  expect(diffs[0]?.differences).toStrictEqual([{ kind: "missing", id: "b", was: "pass" }]);
  expect(exitCode(diffs)).toBe(2);
});

const partial = { selection: { complete: false, areas: ["streams"] } };

test("a partial run is compared on what it produced, and says how many it left out", () => {
  const [diff] = diffRuns([run({ a: "pass" }, partial)], known({ a: "pass", b: "pass" }));
  expect(diff).toMatchObject({ complete: false, shared: 1, unselected: 1, differences: [] });
});

test("a partial run that says what it selects is held to it", () => {
  const baselines = known({ a: "pass", "a/2": "pass", b: "pass" });
  expect(tell([run({ a: "pass" }, partial)], baselines, (id) => id.startsWith("a"))).toStrictEqual(["missing a/2"]);
});

test("a missing shard makes the run partial", () => {
  const shard = run({ a: "pass" }, { shard: { index: 1, of: 2 } });
  expect(tell([shard], known({ a: "pass", b: "pass" }))).toStrictEqual([]);
});

test("the verdict error and a fault outside of the checks are errors, gravest first", () => {
  const errors = [{ where: "suites/x.suite.ts", message: "did not load" }];
  const diffs = diffRuns([run({ a: "fail", z: "error" }, { errors })], known({ a: "pass", z: "pass" }));
  const named = diffs[0]?.differences.map(({ kind, id }) => [kind, id]);
  expect(named).toStrictEqual([
    ["error", "suites/x.suite.ts"],
    ["error", "z"],
    ["regression", "a"],
  ]);
  expect(exitCode(diffs)).toBe(2);
});

test("a slot without a baseline is compared with nothing, and is not green", () => {
  const diffs = diffRuns([run({ a: "pass" })], new Map());
  expect(diffs[0]).not.toHaveProperty("baseline");
  expect(exitCode(diffs)).toBe(1);
});

test("on a moving target a closed gap is proposed for the baseline and fails nothing; a regression does", () => {
  const moving = (verdict: Verdict) => {
    const result = run({ a: verdict });
    return [{ ...result, target: { ...result.target, moving: true } }];
  };
  const gained = diffRuns(moving("pass"), known({ a: "fail" }));
  expect(gained[0]?.differences).toMatchObject([{ kind: "proposed baseline change", was: "fail", now: "pass" }]);
  expect(exitCode(gained)).toBe(0);
  expect(exitCode(diffRuns(moving("fail"), known({ a: "pass" })))).toBe(1);
});

test.each([
  ["any", 1, 1],
  ["regression", 1, 0],
  ["never", 0, 0],
] as const)("--fail-on %s exits with %i for a regression, %i for a closed gap, and 2 for a fault of ours", (...row) => {
  const [failOn, regression, closed] = row;
  expect(exitCode(diffRuns([run({ a: "fail" })], known({ a: "pass" })), failOn)).toBe(regression);
  expect(exitCode(diffRuns([run({ a: "pass" })], known({ a: "fail" })), failOn)).toBe(closed);
  expect(exitCode(diffRuns([run({ a: "error" })], known({ a: "pass" })), failOn)).toBe(2);
});

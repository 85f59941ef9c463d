import { expect, test } from "vitest";
import { snapshotResults } from "../../reports/snapshot.ts";
import { findFlips } from "../../tools/flakes/flips.ts";
import type { Verdict } from "../../wire/results.ts";
import { makeCheck, makeResult } from "../reports/factory.ts";

const run = (verdicts: Record<string, Verdict>) =>
  snapshotResults([
    makeResult(
      "bun",
      Object.entries(verdicts).map(([id, verdict]) => makeCheck({ id, verdict })),
    ),
  ]);

const tell = (...runs: Record<string, Verdict>[]) =>
  findFlips(runs.map(run)).map(({ check, verdicts, marked }) => [check, marked, verdicts]);

test("runs that agree flip nothing", () => {
  expect(tell({ a: "pass", b: "fail" }, { a: "pass", b: "fail" })).toStrictEqual([]);
});

test("what was flaky in the run that saw it otherwise is marked; what just changes isn't, and comes first", () => {
  expect(tell({ a: "pass", b: "pass" }, { a: "flaky", b: "fail" }, { a: "pass", b: "pass" })).toStrictEqual([
    ["b", false, { pass: 2, fail: 1 }],
    ["a", true, { pass: 2, flaky: 1 }],
  ]);
});

test("a mark doesn't excuse another verdict beside it", () => {
  expect(tell({ a: "pass" }, { a: "flaky" }, { a: "fail" })[0]?.[1]).toBe(false);
});

test("a check that one run lacks flips", () => {
  expect(tell({ a: "pass", b: "pass" }, { a: "pass" })).toStrictEqual([["b", false, { pass: 1, "-": 1 }]]);
});

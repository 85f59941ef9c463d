import { expect, test } from "vitest";
import { buildMatrix } from "../../../reports/matrix.ts";
import { listCauses, listRuns, listSince, listSteps } from "../../../reports/site/history.ts";
import type { ResultFile } from "../../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "../factory.ts";

const old = (given: Partial<ResultFile> = {}, revision = "r1") =>
  makeResult("bun", [makeCheck({ verdict: "fail", revision })], { startedAt: "2026-11-01T00:00:00.000Z", ...given });
const now = (given: Partial<ResultFile> = {}) =>
  makeResult("bun", [makeCheck()], { startedAt: "2026-11-20T00:00:00.000Z", ...given });

const runsOf = (after: ResultFile, before: ResultFile) => listRuns(buildMatrix([after]), [[before]]);

function causesOf(after: ResultFile, before: ResultFile) {
  const [step] = listSteps(runsOf(after, before));
  return step!.comparison.differences.map((difference) => listCauses(difference, step!.comparison));
}

const newer = makeTarget("bun", { id: "bun@1.1.0", version: "1.1.0" });

test("a change is told from its one cause", () => {
  expect(causesOf(now({ target: newer }), old())).toStrictEqual([["new runtime version"]]);
  expect(causesOf(now({ suiteHash: "other" }), old({}, "r0"))).toStrictEqual([["new suite"]]);
  expect(causesOf(now({ tool: { name: "wintermatrix", version: "9.9.9" } }), old())).toStrictEqual([["new tool"]]);
});

test("a check that reads as before was not changed by its suite", () => {
  expect(causesOf(now({ target: newer, suiteHash: "other" }), old())).toStrictEqual([["new runtime version"]]);
});

test("where both are new, both may be the cause; where nothing is, none is named", () => {
  const both = [["new runtime version", "new suite"]];
  expect(causesOf(now({ target: newer, suiteHash: "other" }), old({}, "r0"))).toStrictEqual(both);
  expect(causesOf(now(), old())).toStrictEqual([[]]);
});

test("the filter can ask for the run before, by its time", () => {
  const since = listSince({ diffs: undefined, runs: runsOf(now(), old()) });
  expect(since).toStrictEqual([{ label: "the run of 2026-11-01 00:00", ids: new Set(["streams/tee/delivers"]) }]);
});

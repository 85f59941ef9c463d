import { expect, test } from "vitest";
import { groupRuns } from "../../../reports/columns.ts";
import { judgeCanary } from "../../../reports/publish/canary.ts";
import type { Verdict } from "../../../wire/results.ts";
import { makeChecks, makeResult } from "../factory.ts";

const prelude = { file: "break.ts", sha256: "ab" };
const run = (slot: string, ...verdicts: Verdict[]) => makeResult(slot, makeChecks(verdicts));
const canary = (...verdicts: Verdict[]) => groupRuns([{ ...run("node", ...verdicts), prelude }]);
const clean = groupRuns([run("node", "pass", "pass", "fail"), run("bun", "pass")]);

test("a passing check that comes out red is the proof", () => {
  expect(judgeCanary(canary("pass", "fail", "fail"), clean)).toBeUndefined();
  expect(judgeCanary(canary("crash"), clean)).toBeUndefined();
});

test("a green canary refuses everything", () => {
  expect(judgeCanary(canary("pass", "pass", "fail"), clean)?.why).toContain(
    "came out green: 2 checks, and none noticed",
  );
});

test("an error of ours is not taken for the sabotage", () => {
  expect(judgeCanary(canary("error", "error"), clean)?.why).toContain("came out green");
});

test("no canary, none with a prelude, and none that compares with anything are no proof", () => {
  expect(judgeCanary([], clean)?.why).toContain("there is no canary");
  expect(judgeCanary(groupRuns([run("node", "fail")]), clean)?.why).toContain("without a prelude");
  expect(judgeCanary(canary("fail"), [])?.why).toContain("no column stands beside");
  expect(judgeCanary(canary("fail"), groupRuns([run("node", "fail")]))?.why).toContain("shares no passing check");
});

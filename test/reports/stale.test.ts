import { describe, expect, test } from "vitest";
import type { Baseline } from "../../reports/baseline.ts";
import { diffRuns, exitCode } from "../../reports/diff.ts";
import { findGap } from "../../reports/gaps.ts";
import type { Gap } from "../../reports/model.ts";
import { findStaleGaps, type Seen, seenIn } from "../../reports/stale.ts";
import type { ResultFile, Verdict } from "../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "./factory.ts";

const seen = (version: string, verdicts: Record<string, Verdict>): Seen => ({
  runtime: "bun",
  version,
  verdicts: new Map(Object.entries(verdicts)),
});
const gap = (given: Partial<Gap> = {}): Gap => ({ checks: "a/b#x", reason: "follows always", ...given });
const whys = (gaps: Gap[], all: Seen[]) => findStaleGaps(gaps, all).map(({ why }) => why);

describe("a gap is stale where", () => {
  test.each<[string, Gap, Seen[], string[]]>([
    ["there is no such check", gap(), [seen("1.0.0", { "a/b#y": "fail" })], ["there is no such check"]],
    ["no id fits the pattern", gap({ checks: /^z/ }), [seen("1.0.0", { "a/b#y": "fail" })], ["there is no such check"]],
    ["it passes everywhere", gap(), [seen("1.0.0", { "a/b#x": "pass" })], ["all of its checks pass"]],
    [
      "it passes or doesn't apply",
      gap({ checks: /x/ }),
      [seen("1.0.0", { x: "pass", xx: "skip" })],
      ["all of its checks pass"],
    ],
    [
      "it passes within the range",
      gap({ versions: "<2" }),
      [seen("1.0.0", { "a/b#x": "pass" }), seen("2.0.0", { "a/b#x": "fail" })],
      ["all of its checks pass"],
    ],
    [
      "the range is none",
      gap({ versions: "soon" }),
      [seen("1.0.0", { "a/b#x": "fail" })],
      ['"soon" is no range of versions'],
    ],
  ])("%s", (_what, one, all, expected) => {
    expect(whys([one], all)).toStrictEqual(expected);
  });
});

describe("a gap holds where", () => {
  test.each<[string, Gap, Seen[]]>([
    ["one slot still fails", gap(), [seen("1.0.0", { "a/b#x": "pass" }), seen("1.0.0", { "a/b#x": "fail" })]],
    ["one check still fails", gap({ checks: /x/ }), [seen("1.0.0", { x: "pass", xx: "stub" })]],
    ["what it needs is absent", gap(), [seen("1.0.0", { "a/b#x": "absent" })]],
    [
      "it fails within the range",
      gap({ versions: "<2" }),
      [seen("1.0.0", { "a/b#x": "fail" }), seen("2.0.0", { "a/b#x": "pass" })],
    ],
    ["no version is in its range", gap({ versions: "<1" }), [seen("1.0.0", { "a/b#x": "pass" })]],
    ["we failed", gap(), [seen("1.0.0", { "a/b#x": "error" })]],
  ])("%s", (_what, one, all) => {
    expect(whys([one], all)).toStrictEqual([]);
  });
});

test("a gap explains the versions of its range alone, pre-releases too", () => {
  const explain = (version: string) =>
    findGap({ bun: [gap({ versions: ">=1.2 <2" })] }, { runtime: "bun", version }, { id: "a/b#x", verdict: "fail" });
  expect(["1.1.9", "1.2.0", "1.3.0-canary.1", "2.0.0"].map((version) => explain(version)?.reason)).toStrictEqual([
    undefined,
    "follows always",
    "follows always",
    undefined,
  ]);
});

test("a baseline's target is read from its id", () => {
  const checks = new Map([["a", ["pass", "r"] as const]]);
  const baseline = { slot: "workerd", target: "workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off", checks };
  expect(seenIn(baseline)).toMatchObject({ runtime: "workerd", version: "1.20261117.1" });
});

describe("in a run", () => {
  const known = (slot: string, verdict: Verdict, target = `${slot}@1.0.0`): [string, Baseline] => {
    return [slot, { slot, target, checks: new Map([["a/b#x", [verdict, "r1"] as const]]) }];
  };
  const run = (verdict: Verdict, given: Partial<ResultFile> = {}, slot = "bun") =>
    makeResult(slot, [makeCheck({ id: "a/b#x", verdict })], given);
  const gaps = { bun: [gap({ file: "runners/gaps/bun/a.ts" })], node: [gap()] };
  const stale = (results: ResultFile[], baselines: [string, Baseline][], given = gaps) =>
    diffRuns(results, new Map(baselines), { gaps: given })
      .flatMap(({ differences }) => differences)
      .filter(({ kind }) => kind === "stale gap");

  test("a gap that closed is a difference, and so is its entry", () => {
    expect(stale([run("pass")], [known("bun", "fail")])).toStrictEqual([
      { kind: "stale gap", id: "runners/gaps/bun/a.ts: a/b#x", reason: "all of its checks pass" },
    ]);
    const diffs = diffRuns([run("pass")], new Map([known("bun", "pass")]), { gaps });
    expect(exitCode(diffs)).toBe(1);
    expect(exitCode(diffs, "regression")).toBe(0);
  });

  test("another slot of the runtime may still need it", () => {
    const lts = { target: makeTarget("node") };
    const others: [string, Baseline][] = [known("node", "fail"), known("node-lts", "fail", "node@0.9.0")];
    expect(stale([run("pass", lts, "node")], others)).toStrictEqual([]);
  });

  test("another version says nothing of the baseline's", () => {
    expect(stale([run("pass")], [known("bun", "fail", "bun@0.9.0")])).toStrictEqual([]);
  });

  test("a prelude, a slot without baseline and a run of other checks say nothing", () => {
    const prelude = { prelude: { file: "p.ts", sha256: "00" } };
    expect(stale([run("pass", prelude)], [known("bun", "fail")])).toStrictEqual([]);
    expect(stale([run("pass")], [])).toStrictEqual([]);
    const partial = makeResult("bun", [makeCheck()], { selection: { complete: false, areas: ["streams"] } });
    expect(stale([partial], [known("bun", "pass")])).toStrictEqual([]);
  });
});

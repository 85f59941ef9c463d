import { expect, test } from "vitest";
import { decidePublication, type Offer } from "../../../reports/publish/decide.ts";
import { judgeDecision, tellDecision } from "../../../reports/publish/tell.ts";
import type { ResultFile, Verdict } from "../../../wire/results.ts";
import { makeChecks, makeResult, makeTarget } from "../factory.ts";

const yesterday = "2026-11-19T03:00:00.000Z";
const many = (verdict: Verdict, count = 100) => Array.from({ length: count }, () => verdict);
const run = (slot: string, verdicts: readonly Verdict[] = many("pass"), given: Partial<ResultFile> = {}) =>
  makeResult(slot, makeChecks(verdicts), given);
const old = (slot: string) => run(slot, many("pass"), { startedAt: yesterday });
const canary = [run("node", many("fail"), { prelude: { file: "break.ts", sha256: "ab" } })];
const decide = (given: Partial<Offer>) => decidePublication({ fresh: [], last: [], canary, gaps: {}, ...given });
const stateOf = ({ columns }: ReturnType<typeof decide>) =>
  columns.map(({ slot, stale }) => `${slot} ${stale?.rule ?? "new"}`);

test("a first publication takes what there is", () => {
  const decision = decide({ fresh: [run("node"), run("bun")] });
  expect(decision.refused).toBeUndefined();
  expect(stateOf(decision)).toStrictEqual(["node new", "bun new"]);
  expect(judgeDecision(decision)).toBe(0);
});

test("a target that disappears keeps its last good column, with its date", () => {
  const decision = decide({ fresh: [run("node")], last: [old("node"), old("bun")] });
  expect(stateOf(decision)).toStrictEqual(["node new", "bun missing"]);
  expect(decision.columns[1]!.stale?.since).toBe(yesterday);
  expect(decision.runs.map(({ files }) => files[0]!.startedAt)).toContain(yesterday);
  expect(tellDecision(decision)).toContain("bun: stale since 2026-11-19 (rule: missing): nothing of it came.");
  expect(judgeDecision(decision)).toBe(1);
});

test("one column that fell costs itself alone, until somebody accepts it", () => {
  const fresh = [run("node"), run("deno"), run("bun", [...many("pass", 97), ...many("fail", 3)])];
  const last = [old("node"), old("deno"), old("bun")];
  expect(stateOf(decide({ fresh, last }))).toStrictEqual(["node new", "deno new", "bun fall"]);
  expect(stateOf(decide({ fresh, last, accept: ["bun"] }))).toStrictEqual(["node new", "deno new", "bun new"]);
});

test("a known gap is no fall", () => {
  const fresh = [run("node"), run("bun", [...many("pass", 90), ...many("fail", 10)])];
  const gaps = { bun: [{ checks: /./, reason: "known" }] };
  expect(stateOf(decide({ fresh, last: [old("node"), old("bun")], gaps }))).toStrictEqual(["node new", "bun new"]);
});

test("where most columns are refused nothing is published", () => {
  const broken = many("error");
  const decision = decide({ fresh: [run("node", broken), run("bun", broken), run("deno")], last: [old("node")] });
  expect(decision.refused?.rule).toBe("errors");
  expect(tellDecision(decision)).toMatch(/^Nothing was published \(rule: errors\): 2 of 3 columns/);
});

test("a green canary, and a run of nothing, publish nothing", () => {
  const green = [run("node", many("pass"), { prelude: { file: "break.ts", sha256: "ab" } })];
  expect(decide({ fresh: [run("node")], canary: green }).refused?.rule).toBe("canary");
  expect(decide({ fresh: [], last: [old("node")] }).refused?.rule).toBe("missing");
});

test("the canary is compared with the last good column where its own did not come", () => {
  expect(decide({ fresh: [run("bun")], last: [old("node"), old("bun")] }).refused).toBeUndefined();
});

test("a new version of a runtime takes the place of the old one in its slot", () => {
  const target = makeTarget("bun", { id: "bun@1.1.0", version: "1.1.0" });
  const fresh = [run("node"), run("bun", many("pass"), { target })];
  const decision = decide({ fresh, last: [old("node"), old("bun")] });
  expect(decision.columns.map((column) => column.target)).toStrictEqual(["node@1.0.0", "bun@1.1.0"]);
  expect(decision.replaced.map((replaced) => replaced.target.id)).toStrictEqual(["node@1.0.0", "bun@1.0.0"]);
});

test("a column that was given up is not kept, one that is expected and never came is named", () => {
  const decision = decide({
    fresh: [run("node")],
    last: [old("node"), old("bun")],
    forget: ["bun"],
    expected: ["deno"],
  });
  expect(stateOf(decision)).toStrictEqual(["node new"]);
  expect(decision.without.map(({ slot, rule }) => `${slot} ${rule}`)).toStrictEqual(["deno missing"]);
});

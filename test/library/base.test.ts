import { expect, test } from "vitest";
import { exitCodeOf } from "../../cli/check/expect.ts";
import { compareWithBase } from "../../library/base/compare.ts";
import { tellBase } from "../../library/base/tell.ts";
import { applyIgnoreRules, tellStaleIgnores } from "../../library/ignore/apply.ts";
import { readIgnoreRules } from "../../library/ignore/rules.ts";
import type { LayerState, Report, Row, Verdict } from "../../library/types.ts";

const at = { ref: "main", commit: "0123456789abcdef" };

function row(entry: string, column: string, verdict: Verdict, more: Partial<Row> = {}): Row {
  const state = (is: LayerState) => ({ state: is });
  const layers = {
    resolves: state("yes"),
    bundles: state("not applicable"),
    loads: state("yes"),
    exports: state("yes"),
    works: state(verdict === "no" ? "no" : "yes"),
  };
  return { entry, column, verdict, layers, causes: [], changes: [], notes: [], ...more };
}

function report(rows: Row[]): Report {
  const columns = ["node", "bun"].map((key) => ({
    key,
    title: `${key} 1`,
    id: `${key}@1.0.0`,
    slot: key,
    runtime: key,
    version: "1.0.0",
    options: {},
    way: "node_modules" as const,
    control: key === "node",
  }));
  const entries = [...new Set(rows.map(({ entry }) => entry))].map((subpath) => ({ subpath, specifier: subpath }));
  const had = { name: "acme", version: "1.0.0", asked: ".", lockHash: "", files: 1, scripts: [], notes: [] };
  const tool = { name: "wintermatrix", version: "0" };
  return { schema: "", tool, checkedAt: "", duration: 0, package: had, toolchain: {}, columns, entries, rows };
}

test("what got worse is named, and what got better is no failure", () => {
  const before = report([row(".", "node", "works"), row(".", "bun", "works"), row("./b", "bun", "no")]);
  const now = report([row(".", "node", "works"), row(".", "bun", "no"), row("./b", "bun", "works")]);
  const base = compareWithBase(now, before, at);
  expect(base.worse).toStrictEqual([
    { entry: ".", column: "bun", changes: ["verdict: works → no", "works: yes → no"] },
  ]);
  expect(base.better).toStrictEqual([
    { entry: "./b", column: "bun", changes: ["verdict: no → works", "works: no → yes"] },
  ]);
  expect(exitCodeOf({ ...now, base }, [], [])).toBe(1);
  expect(tellBase({ ...now, base })).toContain("compared with main (01234567): 1 got worse, 1 got better");
});

test("what failed before, and what is new, fails no pull request", () => {
  const before = report([row(".", "node", "works"), row(".", "bun", "no")]);
  const now = report([row(".", "node", "works"), row(".", "bun", "no"), row("./new", "bun", "no")]);
  const base = compareWithBase(now, before, at);
  expect(base).toMatchObject({ worse: [], better: [], notes: ["new since main, and compared with nothing: ./new"] });
  expect(exitCodeOf({ ...now, base }, [], [])).toBe(0);
});

test("a function that stopped working is worse where the verdict is the same", () => {
  const functions = (same: string[], differ: string[]) => ({ functions: { same, differ } });
  const before = report([row(".", "bun", "partly", functions(["a", "b"], ["c"]))]);
  const now = report([row(".", "bun", "partly", functions(["a"], ["b", "c", "added"]))]);
  expect(compareWithBase(now, before, at).worse[0]?.changes).toStrictEqual(["b: as on Node → differs"]);
});

test("a first check, and a base that was never built, are said plainly", () => {
  const now = report([row(".", "node", "works")]);
  expect(compareWithBase(now, undefined, at).notes[0]).toContain("there is no package at main");
  const dead = row(".", "node", "no");
  dead.layers = { ...dead.layers, loads: { state: "no" } };
  expect(compareWithBase(now, report([dead]), at).notes[0]).toContain("prepack");
});

test("what is ignored keeps its verdict, shows its reason and fails nothing; a stale rule is told", () => {
  const rules = [
    { target: "bun", reason: "no sockets" },
    { entry: ".", target: "node", reason: "old" },
    { entry: "./gone", target: "node", reason: "not checked this time" },
  ];
  const ignored = applyIgnoreRules(report([row(".", "node", "works"), row(".", "bun", "no")]), rules);
  expect(ignored.rows[1]).toMatchObject({ verdict: "no", ignored: "no sockets" });
  expect(ignored.staleIgnores).toStrictEqual([rules[1]]);
  expect(tellStaleIgnores(ignored)).toContain("(. on node: old)");
  expect(exitCodeOf(ignored, [], [])).toBe(0);
  expect(exitCodeOf(report(ignored.rows.map(({ ignored: _, ...one }) => one)), [], [])).toBe(1);
});

test.each([
  [{}, "has to be a list"],
  [[{ target: "bun" }], "gives no reason"],
  [[{ target: "bun", reason: " " }], "gives no reason"],
  [[{ target: "bnu", reason: "x" }], 'Did you mean "bun"?'],
  [[{ targets: "bun", reason: "x" }], 'unknown field "targets"'],
])("ignore rules %j are refused", (value, message) => {
  expect(() => readIgnoreRules(value, "package.json: wintermatrix.ignore")).toThrow(message);
});

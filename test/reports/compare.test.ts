import { expect, test } from "vitest";
import { compareSnapshots, judgeComparison } from "../../reports/compare.ts";
import { markComparison, tellComparison } from "../../reports/comparison.ts";
import { summarizeMatrix } from "../../reports/formats/json.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import { snapshotMatrix, snapshotResults } from "../../reports/snapshot.ts";
import type { CheckRecord, ResultFile, Verdict } from "../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "./factory.ts";
import { nasty } from "./hostile.ts";
import { makeSample } from "./sample.ts";

function run(verdicts: Record<string, Verdict>, given: Partial<ResultFile> = {}, check: Partial<CheckRecord> = {}) {
  const checks = Object.entries(verdicts).map(([id, verdict]) => makeCheck({ id, verdict, ...check }));
  return makeResult("bun", checks, given);
}

const compare = (old: ResultFile[], now: ResultFile[]) => compareSnapshots(snapshotResults(old), snapshotResults(now));
const newer = { target: makeTarget("bun", { id: "bun@2.0.0", version: "2.0.0" }) };

test("a run is the same as itself, read from results or from its matrix.json", () => {
  const results = snapshotResults(makeSample());
  const matrix = snapshotMatrix(JSON.parse(JSON.stringify(summarizeMatrix(buildMatrix(makeSample())))));
  for (const compared of [compareSnapshots(results, results), compareSnapshots(matrix, results)]) {
    expect(compared.columns.map(({ slot, shared, causes }) => [slot, shared, causes])).toStrictEqual([
      ["node", 4, []],
      ["workerd", 4, []],
    ]);
    expect(tellComparison(compared)).toMatch(/^No difference\.\nnode: node@1\.0\.0, 4 checks compared\n/);
    expect(judgeComparison(compared)).toBe(0);
  }
});

test("only what both have is compared, and the rest is counted", () => {
  const { columns } = compare([run({ a: "pass", b: "pass" })], [run({ a: "pass", c: "fail", d: "pass" })]);
  expect(columns).toMatchObject([{ shared: 1, onlyOld: 1, onlyNew: 2, differences: [] }]);
});

test.each<[Verdict, Verdict, string, 0 | 1, 0 | 1]>([
  ["pass", "fail", "regression", 1, 1],
  ["fail", "pass", "closed gap", 1, 0],
  ["fail", "crash", "changed", 1, 0],
  ["error", "pass", "changed", 1, 0],
  ["pass", "error", "error", 1, 1],
])("%s to %s is %s", (was, now, kind, any, regression) => {
  const compared = compare([run({ a: was })], [run({ a: now })]);
  expect(compared.columns[0]?.differences).toStrictEqual([{ kind, id: "a", was, now }]);
  const codes = (["any", "regression", "never"] as const).map((failOn) => judgeComparison(compared, failOn));
  expect(codes).toStrictEqual([any, regression, 0]);
});

test("another revision is a changed check, never a regression", () => {
  const compared = compare([run({ a: "pass" })], [run({ a: "fail" }, {}, { revision: "r2" })]);
  expect(compared.columns[0]?.differences[0]?.kind).toBe("check changed");
  expect(judgeComparison(compared, "regression")).toBe(0);
});

test.each<[string, Partial<ResultFile>, string[]]>([
  ["nothing", {}, []],
  ["a version", newer, ["new runtime version"]],
  ["the suite", { suiteHash: "other" }, ["new suite"]],
  ["both", { ...newer, suiteHash: "other" }, ["new runtime version", "new suite"]],
  ["the tool", { tool: { name: "wintermatrix", version: "9.0.0" } }, ["new tool"]],
  ["the host", { host: { os: "Darwin", arch: "arm64", cpus: 1, TZ: "UTC", locale: "en-US" } }, ["other host"]],
])("of %s the causes are %j", (_what, given, causes) => {
  expect(compare([run({ a: "pass" })], [run({ a: "fail" }, given)]).columns[0]?.causes).toStrictEqual(causes);
});

test("says what to do where two things changed at once", () => {
  const text = tellComparison(compare([run({ a: "pass" })], [run({ a: "fail" }, { ...newer, suiteHash: "other" })]));
  expect(text).toContain("new runtime version, new suite. Run the old version with the new suite to tell.");
});

test("a target that only one has is named, and differs", () => {
  const compared = compare(makeSample(), makeSample().slice(1));
  expect(compared.onlyOld).toStrictEqual(["node@1.0.0"]);
  expect(judgeComparison(compared)).toBe(1);
  expect(judgeComparison(compared, "regression")).toBe(0);
});

test("of two targets of a slot each is compared with itself, and a new version with the one that went", () => {
  const at = (version: string) => run({ a: "pass" }, { target: makeTarget("bun", { id: `bun@${version}`, version }) });
  const pairs = compare([at("1"), at("2")], [at("2"), at("3")]).columns.map(({ was, now }) => [was.target, now.target]);
  expect(pairs).toStrictEqual([
    ["bun@2", "bun@2"],
    ["bun@1", "bun@3"],
  ]);
});

test("the whole texts, with hostile reasons", async () => {
  const hostile = run({ a: "fail", b: "pass", c: "pass" }, { suiteHash: "other" }, { reason: nasty });
  const compared = compare([run({ a: "pass", b: "fail", z: "pass" })], [hostile]);
  await expect(`${tellComparison(compared)}\n${markComparison(compared)}`).toMatchFileSnapshot("golden/comparison.txt");
});

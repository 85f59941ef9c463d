import { expect, test } from "vitest";
import { buildMatrix } from "../../reports/matrix.ts";
import { InputError } from "../../wire/input-error.ts";
import { makeCheck, makeChecks, makeResult, makeTarget } from "./factory.ts";
import { gaps, makeSample } from "./sample.ts";

test("columns stand in the order of the slots, unknown ones last", () => {
  const results = ["deno", "edge-light", "node"].map((slot) => makeResult(slot));
  const matrix = buildMatrix(results, { slots: ["node", "bun", "deno"], expected: ["node", "bun"] });
  expect(matrix.columns.map(({ key }) => key)).toStrictEqual(["node", "deno", "edge-light"]);
  expect(matrix.missing).toStrictEqual(["bun"]);
});

test("two targets in one slot are told apart by their ids", () => {
  const old = makeResult("bun", [], { target: makeTarget("bun", { id: "bun@0.9.0", version: "0.9.0" }) });
  expect(buildMatrix([makeResult("bun"), old]).columns.map(({ key }) => key)).toStrictEqual(["bun@1.0.0", "bun@0.9.0"]);
});

test("shards of a target make one column, complete when all are there", () => {
  const shard = (index: number) =>
    makeResult("node", [makeCheck({ id: `check ${index}` })], { shard: { index, of: 2 } });
  const [column] = buildMatrix([shard(1), shard(2)]).columns;
  expect(column).toMatchObject({ complete: true, duration: 3000, score: { passed: 2, of: 2 } });
  expect(buildMatrix([shard(1)]).columns[0]).toMatchObject({ complete: false });
});

test("the same check twice in a target is refused", () => {
  const shard = (index: number) => makeResult("node", [makeCheck()], { shard: { index, of: 2 } });
  expect(() => buildMatrix([shard(1), shard(2)])).toThrow(InputError);
});

test("rows go area, feature, check: areas by name, the rest in the suites' order", () => {
  const late = makeCheck({ id: "a", area: "streams", feature: "tee", line: 9 });
  const early = makeCheck({ id: "b", area: "streams", feature: "cancel", line: 2 });
  const crypto = makeCheck({ id: "c", area: "crypto", feature: "digest" });
  const { areas } = buildMatrix([makeResult("node", [late, early, crypto])]);
  expect(areas.map(({ area }) => area)).toStrictEqual(["crypto", "streams"]);
  expect(areas[1]?.features.map(({ feature }) => feature)).toStrictEqual(["cancel", "tee"]);
});

test("a check that a target did not run has no cell there", () => {
  const { areas } = buildMatrix([makeResult("node", [makeCheck()]), makeResult("bun")]);
  expect(Object.keys(areas[0]!.features[0]!.checks[0]!.cells)).toStrictEqual(["node"]);
  expect(areas[0]?.scores.behaviour).not.toHaveProperty("bun");
});

test("tiers are never added together", () => {
  const behaviour = makeChecks(["pass", "fail"], { feature: "fs" });
  const presence = makeChecks(["pass", "pass", "absent"], { feature: "node:fs", tier: "presence" });
  const { areas, columns } = buildMatrix([makeResult("bun", [...behaviour, ...presence])]);
  expect(areas[0]?.scores.behaviour?.bun).toMatchObject({ passed: 1, of: 2 });
  expect(areas[0]?.scores.presence?.bun).toMatchObject({ passed: 2, of: 3 });
  expect(columns[0]?.score).toMatchObject({ passed: 1, of: 2 });
});

test("presence is averaged over modules, and an area knows its whole features", () => {
  const fs = makeChecks(["pass", "pass", "pass", "absent"], { feature: "node:fs", tier: "presence" });
  const os = makeChecks(["pass"], { feature: "node:os", tier: "presence" });
  const score = buildMatrix([makeResult("bun", [...fs, ...os])]).areas[0]?.scores.presence?.bun;
  expect(score?.average).toStrictEqual({ mean: 0.875, n: 2, incomplete: false });
  expect(score?.features).toStrictEqual({ passed: 1, of: 2 });
});

test("a profile's score is the mean over its entries; an entry may hold a colon", () => {
  const many = makeChecks(["pass", "pass", "pass"], { feature: "TextDecoder", profiles: ["ecma:TextDecoder"] });
  const self = makeChecks(["fail"], { feature: "self", profiles: ["ecma:self", "node:node:fs"] });
  const { profiles } = buildMatrix([makeResult("bun", [...many, ...self])]);
  expect(profiles.map(({ profile }) => profile)).toStrictEqual(["ecma", "node"]);
  expect(profiles[0]?.scores.bun).toStrictEqual({ mean: 0.5, n: 2, incomplete: false });
  expect(profiles[1]?.entries[0]?.entry).toBe("node:fs");
});

test("a gap is attached to the runtime's non-pass and changes no verdict", () => {
  const cells = buildMatrix(makeSample(), { gaps }).areas[0]!.features[0]!.checks[0]!.cells;
  expect(cells.workerd).toMatchObject({ verdict: "fail", gap: { reason: "follows always" } });
  expect(cells.node).not.toHaveProperty("gap");
});

test("a gap by name covers that check alone, and never a pass", () => {
  const [one, two, three] = makeChecks(["fail", "fail", "pass"], { feature: "f" });
  const known = { bun: ["f/0", "f/2"].map((checks) => ({ checks, reason: "known" })) };
  const rows = buildMatrix([makeResult("bun", [one!, two!, three!])], { gaps: known }).areas[0]!.features[0]!.checks;
  expect(rows.map(({ cells }) => cells.bun?.gap?.reason)).toStrictEqual(["known", undefined, undefined]);
});

test("permission facts stand by capability and launch, whatever the verdict", () => {
  const { facts } = buildMatrix(makeSample());
  const cells = {
    node: { outcome: "allowed", check: "permissions/net/none", verdict: "skip" },
    workerd: { outcome: "denied", detail: "NotCapable", check: "permissions/net/none", verdict: "skip" },
  };
  expect(facts).toStrictEqual([{ capability: "net", launch: "no grant", cells }]);
});

test("an error of ours makes the headline incomplete, also where it belongs to no check", () => {
  const errors = [{ where: "suites/a.suite.ts", message: "did not load" }];
  expect(buildMatrix([makeResult("node", [makeCheck()], { errors })]).columns[0]?.score.incomplete).toBe(true);
});

test("where targets ran different revisions the newest describes the row, and the others say so", () => {
  const old = makeResult("node", [makeCheck({ revision: "r0", title: "old" })], {
    startedAt: "2026-11-01T00:00:00.000Z",
  });
  const row = buildMatrix([old, makeResult("bun", [makeCheck()])]).areas[0]!.features[0]!.checks[0]!;
  expect(row).toMatchObject({ revision: "r1", cells: { node: { revision: "r0" } } });
  expect(row.title).not.toBe("old");
  expect(row.cells.bun).not.toHaveProperty("revision");
});

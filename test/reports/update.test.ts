import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readBaselines } from "../../reports/baseline.ts";
import { updateBaseline } from "../../reports/update.ts";
import { InputError } from "../../wire/input-error.ts";
import type { ResultFile } from "../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "./factory.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "update-"));
});
afterEach(() => rm(folder, { recursive: true }));

const one = makeCheck({ id: "one" });
const two = makeCheck({ id: "two", verdict: "fail" });

test("a complete run becomes the baseline of its slot and leaves the others", async () => {
  await updateBaseline(folder, [makeResult("bun", [one])]);
  expect(await updateBaseline(folder, [makeResult("node", [one, two])])).toStrictEqual(["node"]);
  const read = await readBaselines(folder);
  expect([...read.keys()]).toStrictEqual(["bun", "node"]);
  expect(read.get("node")?.checks).toStrictEqual(
    new Map([
      ["one", ["pass", "r1"]],
      ["two", ["fail", "r1"]],
    ]),
  );
});

const errors = [{ where: "suites/x.suite.ts", message: "did not load" }];
const refused: [string, ResultFile, RegExp][] = [
  ["an error", makeResult("node", [makeCheck({ verdict: "error" })]), /1 error\(s\) in node@1\.0\.0/],
  ["a fault outside of the checks", makeResult("node", [one], { errors }), /suites\/x\.suite\.ts: did not load/],
  ["a selection", makeResult("node", [one], { selection: { complete: false, areas: [] } }), /was not complete/],
  ["a missing shard", makeResult("node", [one], { shard: { index: 1, of: 2 } }), /was not complete/],
  ["a prelude", makeResult("node", [one], { prelude: { file: "p.js", sha256: "" } }), /with the prelude p\.js/],
];
test.each(refused)("is refused with %s, and nothing is written", async (_what, result, message) => {
  const update = updateBaseline(folder, [makeResult("bun", [one]), result]);
  await expect(update).rejects.toThrow(InputError);
  await expect(update).rejects.toThrow(message);
  expect(await readdir(folder)).toStrictEqual([]);
});

test("an id that is no longer produced is refused by name, unless it is dropped on purpose", async () => {
  await updateBaseline(folder, [makeResult("node", [one, two])]);
  await expect(updateBaseline(folder, [makeResult("node", [one])])).rejects.toThrow(
    /first two: .* Pass --drop-missing/,
  );
  await updateBaseline(folder, [makeResult("node", [one])], { dropMissing: true });
  expect([...(await readBaselines(folder)).get("node")!.checks.keys()]).toStrictEqual(["one"]);
});

test("two targets can't both be a slot's baseline", async () => {
  const old = makeResult("bun", [one], { target: makeTarget("bun", { id: "bun@0.9.0" }) });
  await expect(updateBaseline(folder, [makeResult("bun", [one]), old])).rejects.toThrow(/the slot bun was run as/);
});

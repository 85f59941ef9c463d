import { describe, expect, test } from "vitest";
import { joinShards } from "../../reports/join.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import type { ResultFile } from "../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "./factory.ts";

const part = (index: number, given: Partial<ResultFile> = {}, of = 2, slot = "bun") => {
  const source = { file: "suites/a.suite.ts", line: index, text: "" };
  const own = { shard: { index, of }, sources: { [`a/${3 - index}`]: source } };
  return {
    path: `${slot}-${index}.json`,
    result: makeResult(slot, [makeCheck({ id: `a/${3 - index}` })], { ...own, ...given }),
  };
};

test("shards become one result, sorted, whole, with the sum of their durations", () => {
  const { results, lost } = joinShards([part(1), part(2)]);
  expect(lost).toStrictEqual([]);
  expect(results).toMatchObject([{ shard: { index: 1, of: 1 }, duration: 3000, errors: [] }]);
  expect(results[0]!.checks.map(({ id }) => id)).toStrictEqual(["a/1", "a/2"]);
  expect(Object.keys(results[0]!.sources).sort()).toStrictEqual(["a/1", "a/2"]);
  expect(buildMatrix(results).columns[0]?.complete).toBe(true);
});

test("a lost shard is named, its target stays in parts and is not complete, the others are whole", () => {
  const parts = [part(2), part(1, {}, 2, "node"), part(2, {}, 2, "node")];
  const { results, lost } = joinShards(parts);
  expect(lost).toStrictEqual(["bun@1.0.0: shard 1 of 2"]);
  expect(results.map(({ target, shard }) => [target.slot, shard.of])).toStrictEqual([
    ["bun", 2],
    ["node", 1],
  ]);
  const { columns, areas } = buildMatrix(results);
  expect(columns.map(({ key, complete }) => [key, complete])).toStrictEqual([
    ["bun", false],
    ["node", true],
  ]);
  const cells = areas
    .flatMap(({ features }) => features.flatMap(({ checks }) => checks))
    .map(({ id, cells }) => [id, Object.keys(cells)]);
  expect(Object.fromEntries(cells)).toStrictEqual({ "a/1": ["bun", "node"], "a/2": ["node"] });
});

test("a fault that each shard met is one fault", () => {
  const errors = [{ where: "the harness", message: "globals differ" }];
  expect(joinShards([part(1, { errors }), part(2, { errors })]).results[0]?.errors).toStrictEqual(errors);
});

test("a shard that launched nothing doesn't know the engine, and that is no difference", () => {
  const target = makeTarget("bun", { engine: "unknown" });
  expect(joinShards([part(1, { target }), part(2)]).results[0]?.checks).toHaveLength(2);
});

describe("is refused, naming both files:", () => {
  const changes: [string, Partial<ResultFile>][] = [
    ["the suites", { suiteHash: "other" }],
    ["the version of wintermatrix", { tool: { name: "wintermatrix", version: "9.9.9" } }],
    ["the selection", { selection: { complete: false, areas: ["url"] } }],
    ["the prelude", { prelude: { file: "p.ts", sha256: "00" } }],
    ["the number of shards", { shard: { index: 2, of: 3 } }],
    [
      "the binary",
      { target: makeTarget("bun", { binary: { package: "b", version: "1", integrity: "i", sha512: "cd" } }) },
    ],
    ["the system", { host: { os: "Darwin", arch: "arm64", cpus: 1, TZ: "UTC", locale: "en-US" } }],
  ];
  test.each(changes)("%s differs", (name, given) => {
    expect(() => joinShards([part(1), part(2, given)])).toThrow(
      `bun-1.json and bun-2.json are not of one run: ${name} differs. Join the shards of one run, each once.`,
    );
  });

  test("a shard twice", () => {
    expect(() => joinShards([part(1), part(1)])).toThrow("are both shard 1 of a target");
  });
});

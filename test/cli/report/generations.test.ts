import { expect, test } from "vitest";
import { splitGenerations } from "../../../cli/report/generations.ts";
import type { ResultFile } from "../../../wire/results.ts";
import { makeCheck, makeResult } from "../../reports/factory.ts";

const ran = (slot: string, day: number, given: Partial<ResultFile> = {}) =>
  makeResult(slot, [makeCheck()], { startedAt: `2026-11-0${day}T00:00:00.000Z`, ...given });

const told = (results: ResultFile[]) =>
  splitGenerations(results).map((own) =>
    own.map(({ target, startedAt }) => `${target.slot} ${startedAt.slice(8, 10)}`),
  );

test("the newest of each target makes its column, whatever the order of the paths", () => {
  const results = [ran("bun", 1), ran("node", 2), ran("bun", 3), ran("bun", 2)];
  expect(told(results)).toStrictEqual([["bun 03", "node 02"], ["bun 02"], ["bun 01"]]);
});

test("half a run doesn't stand in for a whole one", () => {
  const partial = ran("bun", 5, { selection: { complete: false, areas: ["url"] } });
  expect(told([partial, ran("bun", 1)])).toStrictEqual([["bun 01"], ["bun 05"]]);
});

test("a file that is given twice counts once, and shards stay together", () => {
  const shards = [1, 2].map((index) => ran("bun", 1, { shard: { index, of: 2 } }));
  expect(told([...shards, ...shards])).toStrictEqual([["bun 01", "bun 01"]]);
});

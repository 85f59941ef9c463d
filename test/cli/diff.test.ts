import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareRuns } from "../../cli/diff/compare.ts";
import json from "../../reports/formats/json.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import { makeCheck, makeResult } from "../reports/factory.ts";
import { pathOfResult, writeResult } from "../reports/filed.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-diff-"));
  const result = makeResult("bun", [makeCheck({ verdict: "fail" })]);
  const results = join(folder, "run", "results");
  using _filed = await writeResult(results, result);
  file = pathOfResult(results, result);
  await writeFile(join(folder, "run", "matrix.json"), json.render(buildMatrix([result])));
  const good = buildMatrix([makeResult("bun", [makeCheck()])]);
  await writeFile(join(folder, "good.json"), json.render(good));
});
afterEach(() => rm(folder, { recursive: true }));

const read = async (old: string, now: string) => {
  const { text, code } = await compareRuns(old, now, "json", "any");
  return [JSON.parse(text).columns[0].differences.map(({ kind }: { kind: string }) => kind), code];
};

test("a run's folder, its results, one result file and its matrix.json are the same run", async () => {
  const good = join(folder, "good.json");
  for (const now of [join(folder, "run"), join(folder, "run", "results"), file, join(folder, "run", "matrix.json")]) {
    expect(await read(good, now)).toStrictEqual([["regression"], 1]);
    expect(await read(now, good)).toStrictEqual([["closed gap"], 1]);
  }
  expect(await read(file, join(folder, "run"))).toStrictEqual([[], 0]);
});

test.each([
  ["nothing", "There is nothing at"],
  ["broken.json", "is not JSON"],
  ["other.json", "is no result file"],
  ["matrix.json", "is no matrix.json: columns is string, not array"],
  ["empty", "No results in"],
])("%s is refused: %s", async (name, message) => {
  await writeFile(join(folder, "broken.json"), "{");
  await writeFile(join(folder, "other.json"), "{}");
  await writeFile(
    join(folder, "matrix.json"),
    '{"schema":"1.0.0","tool":{"name":"wintermatrix","version":"1"},"columns":"","areas":[],"missing":[],"profiles":[],"facts":[]}',
  );
  await mkdir(join(folder, "empty"));
  await expect(compareRuns(join(folder, name), file, "text", "any")).rejects.toThrow(message);
});

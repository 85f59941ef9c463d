import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPartial } from "../../cli/run/partial.ts";
import type { Recorded } from "../../suites/recorded.ts";

let out: string;
const own = () => join(out, "partial", String(process.pid));
const record = (id: string) => ({ id, verdict: "pass", place: { file: "file:///here" } }) as unknown as Recorded;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "partial-"));
});
afterEach(() => rm(out, { recursive: true, force: true }));

test("what was seen is on disk a turn later, by slot, without addresses of the machine", async () => {
  const partial = openPartial(out);
  partial.keep("bun", record("a"));
  partial.keep("deno", record("a"));
  partial.keep("bun", record("b"));
  await turn();
  expect((await readdir(own())).sort()).toStrictEqual(["bun.jsonl", "deno.jsonl"]);
  const lines = (await readFile(join(own(), "bun.jsonl"), "utf8")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toStrictEqual([
    { id: "a", verdict: "pass" },
    { id: "b", verdict: "pass" },
  ]);
});

test("its description writes what still waits, for a signal's handler", () => {
  const partial = openPartial(out);
  partial.keep("bun", record("a"));
  expect(partial.describe()).toBe(`What was seen so far (1 check) is in ${own()}.`);
  expect(existsSync(join(own(), "bun.jsonl"))).toBe(true);
});

test("without a check nothing is made, nor said", () => {
  expect(openPartial(out).describe()).toBeUndefined();
  expect(existsSync(join(out, "partial"))).toBe(false);
});

test("a report removes its own and those of runs that are gone, and no others", async () => {
  const gone = join(out, "partial", String(2 ** 22 + 1));
  const alive = join(out, "partial", String(process.ppid));
  for (const folder of [gone, alive]) await mkdir(folder, { recursive: true });
  const partial = openPartial(out);
  partial.keep("bun", record("a"));
  await turn();
  partial.discard();
  expect(await readdir(join(out, "partial"))).toStrictEqual([String(process.ppid)]);
});

test("where nothing can be written the run goes on, and it is said", async () => {
  await writeFile(join(out, "file"), "");
  const partial = openPartial(join(out, "file"));
  partial.keep("bun", record("a"));
  await turn();
  partial.keep("bun", record("b"));
  expect(partial.describe()).toMatch(/could not be kept: .*ENOTDIR/);
});

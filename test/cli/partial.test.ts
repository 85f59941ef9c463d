import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPartial } from "../../cli/run/partial.ts";

let out: string;

beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), "partial-")), "matrix");
});
afterEach(() => rm(join(out, ".."), { recursive: true, force: true }));

test("its folder is this process's own, and empty whatever a process of the same id left", async () => {
  const own = join(out, "partial", String(process.pid));
  await mkdir(own, { recursive: true });
  await writeFile(join(own, "bun.1.spool"), "old");
  const { folder, describe } = await openPartial(out);
  expect(folder).toBe(own);
  expect(await readdir(folder)).toStrictEqual([]);
  expect(describe()).toBeUndefined();
});

test("what was seen is said by where it is", async () => {
  const partial = await openPartial(out);
  const spool = join(partial.folder, "bun.1.spool");
  await writeFile(spool, '{"identity":{}}\n');
  expect(partial.describe()).toBeUndefined();
  await writeFile(spool, '{"record":{},"count":0}\t[]\n');
  expect(partial.describe()).toBe(`What was seen so far is in ${partial.folder}.`);
});

test("a report removes its own and those of runs that are gone, and no others", async () => {
  const partial = await openPartial(out);
  for (const pid of [2 ** 22 + 1, process.ppid]) await mkdir(join(out, "partial", String(pid)));
  partial.discard();
  expect(await readdir(join(out, "partial"))).toStrictEqual([String(process.ppid)]);
});

test("of a run that saw nothing no folder is left", async () => {
  (await openPartial(out)).discard();
  expect(await readdir(join(out, ".."))).toStrictEqual([]);
});

test("where nothing can be written it is said before the run", async () => {
  await writeFile(out, "a file");
  await expect(openPartial(out)).rejects.toThrow(/Nothing can be written to .*matrix.*--out/);
});

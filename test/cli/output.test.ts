import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openOutput } from "../../cli/run/output.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-output-"));
});
afterEach(() => rm(folder, { recursive: true }));

const [earlier, later] = ["bun-00000000.1of1.json", "bun-11111111.1of1.json"];

async function stage(into: string): Promise<void> {
  await mkdir(join(into, "results"));
  await writeFile(join(into, "results", later), "later");
  await writeFile(join(into, "matrix.json"), "later");
}

async function publishedBefore(): Promise<void> {
  await mkdir(join(folder, "results"));
  await writeFile(join(folder, "results", earlier), "earlier");
  await writeFile(join(folder, "matrix.json"), "earlier");
}

test("what was there stays until all is published, then nothing of it is left", async () => {
  await publishedBefore();
  const output = await openOutput(folder);
  await stage(output.staging);
  expect(await readFile(join(folder, "matrix.json"), "utf8")).toBe("earlier");
  expect(output.publish()).toStrictEqual([]);
  output.discard();
  expect((await readdir(folder)).sort()).toStrictEqual(["matrix.json", "results"]);
  expect(await readdir(join(folder, "results"))).toStrictEqual([later]);
  expect(await readFile(join(folder, "matrix.json"), "utf8")).toBe("later");
});

test("a folder of badges gives way to the next one, and whoever put a file of their own there is told", async () => {
  const stageBadges = async (into: string) => {
    await mkdir(join(into, "badges", "ecma"), { recursive: true });
    await writeFile(join(into, "badges", "ecma", "bun.svg"), "");
  };
  await stageBadges(folder);
  const output = await openOutput(folder);
  await stageBadges(output.staging);
  expect(output.publish()).toStrictEqual([]);
  await writeFile(join(folder, "badges", "ecma", "logo.png"), "mine");
  const later = await openOutput(folder);
  await stageBadges(later.staging);
  expect(later.publish()).toMatchObject([expect.stringMatching(/^1 file in .*badges was not of a run/)]);
});

test("what is discarded leaves no trace", async () => {
  await publishedBefore();
  const output = await openOutput(folder);
  await stage(output.staging);
  output.discard();
  expect(await readdir(join(folder, "results"))).toStrictEqual([earlier]);
  expect((await readdir(folder)).sort()).toStrictEqual(["matrix.json", "results"]);
});

test("a file of somebody else among the results is kept, and told", async () => {
  await publishedBefore();
  await writeFile(join(folder, "results", "notes.txt"), "mine");
  const output = await openOutput(folder);
  await stage(output.staging);
  const [note] = output.publish();
  expect(note).toMatch(/^1 file in .*results was not of a run: see .*results\.\d+\.old$/);
  expect(await readdir(join(folder, "results"))).toStrictEqual([later]);
});

test("a folder that can't be made is one clear message", async () => {
  await writeFile(join(folder, "file"), "");
  await expect(openOutput(join(folder, "file"))).rejects.toThrow(/^Nothing can be written to .*--out\.$/);
});

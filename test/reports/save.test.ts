import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saveFile } from "../../reports/save.ts";
import { InputError } from "../../wire/input-error.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "save-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("makes the folder, and leaves the file alone in it", async () => {
  await saveFile(join(folder, "a", "b.txt"), "text");
  expect(await readdir(join(folder, "a"))).toStrictEqual(["b.txt"]);
  expect(await readFile(join(folder, "a", "b.txt"), "utf8")).toBe("text");
});

test("many writers at once leave one whole text", async () => {
  const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
  await Promise.all(texts.map((text) => saveFile(join(folder, "b.txt"), text)));
  expect(texts).toContain(await readFile(join(folder, "b.txt"), "utf8"));
  expect(await readdir(folder)).toStrictEqual(["b.txt"]);
});

test("where it can't write it names the file, and what was there stays", async () => {
  await writeFile(join(folder, "good"), "good");
  const save = saveFile(join(folder, "good", "b.txt"), "text");
  await expect(save).rejects.toThrow(InputError);
  await expect(save).rejects.toThrow(/^Couldn't write .*b\.txt: .+ Make room/);
  expect(await readFile(join(folder, "good"), "utf8")).toBe("good");
});

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ageBadges } from "../../cli/badge/age.ts";
import { writeBadge } from "../../cli/badge/draw.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "badge-"));
});
afterAll(() => rm(folder, { recursive: true }));

const badge = { label: "a&b 1.0.0", message: "works on all 6 targets · 3/4 exports · 2026-01-01", color: "1a7f37" };

test.each(["svg", "json"])("a %s is grey once it is older than 45 days, and once only", async (kind) => {
  const file = join(folder, `badge.${kind}`);
  const fresh = writeBadge(badge, file);
  await writeFile(file, fresh);
  expect(await ageBadges([file], new Date("2026-02-15T23:00Z"))).toStrictEqual([`${file}: 45 days old, it stays`]);
  expect(await readFile(file, "utf8")).toBe(fresh);
  const grey = writeBadge({ ...badge, message: `stale: ${badge.message}`, color: "57606a" }, file);
  for (const _ of [1, 2]) {
    await ageBadges([file], new Date("2026-02-16"));
    expect(await readFile(file, "utf8")).toBe(grey);
  }
});

test.each([
  ["readme.json", '{"a":1}'],
  ["broken.json", "{"],
  ["picture.svg", "<svg/>"],
  ["undated.json", JSON.stringify({ ...badge, message: "works" })],
])("%s is no badge", async (name, text) => {
  await writeFile(join(folder, name), text);
  await expect(ageBadges([join(folder, name)], new Date())).rejects.toThrow("is no badge of a check");
});

test("a badge of another kind is refused", () => {
  expect(() => writeBadge(badge, "badge.png")).toThrow("Try badge.svg");
});

import { mkdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listEntries } from "../../runners/entries.ts";
import { openHome } from "./home.ts";
import { lockedAs, lockOf, stock } from "./stocked.ts";

const scoped = lockedAs("@fake/linux", "1.2.3");
const other = lockedAs("other-linux", "2.0.0");
const lock = lockOf({ fake: scoped, "fake-bare": scoped, none: null });

test("an entry has its package, version, slots, size and last use", async () => {
  await using home = await openHome("");
  const path = await stock(home.cacheFolder, scoped, 1000);
  const then = new Date("2026-01-02T03:04:05Z");
  await utimes(path, then, then);
  await stock(home.cacheFolder, other, 10);
  expect(await listEntries(home.cacheFolder, lock)).toStrictEqual([
    {
      path,
      package: "@fake/linux",
      version: "1.2.3",
      slots: ["fake", "fake-bare"],
      size: 1002,
      lastUsed: then.toISOString(),
      inUse: false,
      whole: true,
    },
    expect.objectContaining({ package: "other-linux", slots: [], size: 12 }),
  ]);
});

test("an entry without a manifest isn't whole", async () => {
  await using home = await openHome("");
  const path = await stock(home.cacheFolder, scoped, 1000);
  await rm(join(path, "manifest.json"));
  expect(await listEntries(home.cacheFolder, lock)).toMatchObject([{ whole: false }]);
});

test("what isn't named like an entry is somebody else's", async () => {
  await using home = await openHome("");
  await mkdir(join(home.cacheFolder, "node_modules"), { recursive: true });
  await mkdir(join(home.cacheFolder, "photos@2026"));
  await writeFile(join(home.cacheFolder, "file@1.0.0-0123456789abcdef"), "");
  await symlink(home.cwd, join(home.cacheFolder, "link@1.0.0-0123456789abcdef"));
  expect(await listEntries(home.cacheFolder, lock)).toStrictEqual([]);
});

test("a cache that isn't there is empty, one that can't be read is named with the fix", async () => {
  await using home = await openHome("");
  expect(await listEntries(join(home.cwd, "nowhere"), lock)).toStrictEqual([]);
  await expect(listEntries(join(home.cwd, "package.json"), lock)).rejects.toThrow(/can't be read.*WINTERMATRIX_CACHE/);
});

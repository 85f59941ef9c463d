import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { isInUse, markInUse } from "../../runners/in-use.ts";
import { prune } from "../../runners/prune.ts";
import { openHome } from "./home.ts";
import { lockedAs, lockOf, stock } from "./stocked.ts";

const [needed, old] = [lockedAs("fake-linux", "2.0.0"), lockedAs("fake-linux", "1.0.0")];
const lock = lockOf({ fake: needed });

async function stocked(home: { cacheFolder: string }) {
  return { needed: await stock(home.cacheFolder, needed, 100), old: await stock(home.cacheFolder, old, 50) };
}

test("what no slot needs goes, and what killed runs left; what is somebody else's stays", async () => {
  await using home = await openHome("");
  const entries = await stocked(home);
  await mkdir(join(home.cacheFolder, "photos"));
  const draft = join(home.cacheFolder, `.draft_${hostname()}_999999999_1`);
  await mkdir(draft);
  await writeFile(join(draft, "package.tgz"), "12345");
  const { removed, kept, freed } = await prune(home.cacheFolder, lock);
  expect(removed).toMatchObject([{ package: "fake-linux", version: "1.0.0", path: entries.old }]);
  expect({ kept, freed }).toStrictEqual({ kept: [], freed: 57 });
  expect((await home.listCache()).sort()).toStrictEqual([basename(entries.needed), "photos"].sort());
});

test("a dry run says the same and leaves all as it is", async () => {
  await using home = await openHome("");
  await stocked(home);
  expect(await prune(home.cacheFolder, lock, { dryRun: true })).toMatchObject({ removed: [{ version: "1.0.0" }] });
  expect(await home.listCache()).toHaveLength(2);
});

test("all goes when that is asked, and an entry that isn't whole always", async () => {
  await using home = await openHome("");
  const entries = await stocked(home);
  await rm(join(entries.needed, "manifest.json"));
  expect((await prune(home.cacheFolder, lock)).removed).toHaveLength(2);
  await stocked(home);
  expect((await prune(home.cacheFolder, lock, { all: true })).removed).toHaveLength(2);
  expect(await home.listCache()).toStrictEqual([]);
});

test("what a process uses stays, and is named", async () => {
  await using home = await openHome("");
  const entries = await stocked(home);
  await markInUse(entries.old);
  const dry = await prune(home.cacheFolder, lock, { all: true, dryRun: true });
  expect(dry).toMatchObject({ removed: [{ path: entries.needed }], kept: [{ path: entries.old }] });
  const { removed, kept } = await prune(home.cacheFolder, lock, { all: true });
  expect(removed).toMatchObject([{ path: entries.needed }]);
  expect(kept).toMatchObject([{ path: entries.old, inUse: true }]);
  expect(await home.listCache()).toStrictEqual([basename(entries.old)]);
});

test("a process takes its marks away when it ends", async () => {
  await using home = await openHome("");
  const { old: entry } = await stocked(home);
  const script = `
    const { isInUse, markInUse } = await import(${JSON.stringify(new URL("../../runners/in-use.ts", import.meta.url).href)});
    await markInUse(${JSON.stringify(entry)});
    console.log(await isInUse(${JSON.stringify(entry)}));
    process.exit();`;
  const { stdout } = await execa(process.execPath, ["--input-type=module", "--eval", script]);
  expect(stdout).toBe("true");
  expect((await readdir(entry)).sort()).toStrictEqual(["manifest.json", "package"]);
});

test("the mark of a process that is gone counts no more, and that of another host does", async () => {
  await using home = await openHome("");
  const { old: entry } = await stocked(home);
  await writeFile(join(entry, `.in-use_${hostname()}_999999999`), "");
  expect(await isInUse(entry)).toBe(false);
  await writeFile(join(entry, ".in-use_elsewhere_999999999"), "");
  expect(await isInUse(entry)).toBe(true);
});

test("a cache that isn't there has nothing to remove", async () => {
  await using home = await openHome("");
  expect(await prune(join(home.cwd, "nowhere"), lock)).toStrictEqual({ removed: [], kept: [], freed: 0 });
});

test("an entry that isn't there isn't marked, nor one that can't be written to", async () => {
  await using home = await openHome("");
  await markInUse(join(home.cacheFolder, "nowhere"));
  await markInUse(join(home.cwd, "package.json"));
  expect(await home.listCache().catch((error) => error.code)).toBe("ENOENT");
});

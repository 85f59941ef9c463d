import { mkdir, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder, entryFolder, openDraft } from "../../runners/cache.ts";
import { openHome } from "./home.ts";

test.each([
  ["the own variable", { WINTERMATRIX_CACHE: "/mine", XDG_CACHE_HOME: "/xdg" }, "linux", "/mine"],
  ["XDG's variable", { XDG_CACHE_HOME: "/xdg" }, "linux", "/xdg/wintermatrix"],
  ["the default, for XDG's must be absolute", { XDG_CACHE_HOME: "xdg" }, "linux", "/home/me/.cache/wintermatrix"],
  ["the default of Linux", {}, "linux", "/home/me/.cache/wintermatrix"],
  ["the default of macOS", { XDG_CACHE_HOME: "/xdg" }, "darwin", "/home/me/Library/Caches/wintermatrix"],
  ["the default of Windows", { LOCALAPPDATA: "/local" }, "win32", "/local/wintermatrix/Cache"],
] as const)("the cache folder is %s", (_, env, os, folder) => {
  expect(cacheFolder(env, os, "/home/me")).toBe(join(folder));
});

test("an entry's name tells package, version and hash", () => {
  const integrity = `sha512-${Buffer.alloc(64, 0xab).toString("base64")}`;
  const locked = { package: "@fake/linux", version: "1.0.0", integrity, size: 1 };
  expect(entryFolder("/cache", locked)).toBe(join("/cache", "@fake+linux@1.0.0-abababababababab"));
});

test("drafts of processes that are gone are removed, and those of yesterday; others stay", async () => {
  await using home = await openHome("");
  const [gone, elsewhere] = [`.draft_${hostname()}_999999999_1`, ".draft_elsewhere_999999999_2"];
  const [yesterday, entry] = [".draft_elsewhere_1_3", "fake@1.0.0-00"];
  await Promise.all(
    [gone, elsewhere, yesterday, entry].map((name) => mkdir(join(home.cacheFolder, name), { recursive: true })),
  );
  const dayAgo = new Date(Date.now() - 25 * 3600 * 1000);
  await Promise.all([yesterday, entry].map((name) => utimes(join(home.cacheFolder, name), dayAgo, dayAgo)));
  const own = await openDraft(home.cacheFolder);
  const second = await openDraft(home.cacheFolder);
  const left = [elsewhere, entry, ...[own, second].map((folder) => folder.slice(home.cacheFolder.length + 1))];
  expect((await home.listCache()).sort()).toStrictEqual(left.sort());
});

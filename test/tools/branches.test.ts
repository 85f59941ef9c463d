import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, expect, test } from "vitest";
import { give, parseKept, take } from "../../tools/nightly/branches.ts";

let folder: string;
let checkout: string;
const git = async (...args: string[]) => (await execa("git", args, { cwd: checkout })).stdout;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-branches-"));
  checkout = join(folder, "checkout");
  await execa("git", ["init", "-q", "--bare", join(folder, "remote")]);
  await execa("git", ["clone", "-q", join(folder, "remote"), checkout]);
  // What a repository ignores is published all the same.
  await writeFile(join(checkout, ".gitignore"), "history/\n");
});
afterEach(() => rm(folder, { recursive: true }));

const history = parseKept("history=history");
const site = parseKept("site=pages!");
async function write(path: string, text: string) {
  await mkdir(join(checkout, path, ".."), { recursive: true });
  await writeFile(join(checkout, path), text);
}

test("folders go to their branches and come back", async () => {
  await write("history/bun/1.json", "one");
  await write("site/index.html", "page");
  expect(await give([site, history], "Run 1", checkout)).toStrictEqual(["pages", "history"]);
  await rm(join(checkout, "history"), { recursive: true });
  await take(history, checkout);
  expect(await readFile(join(checkout, "history/bun/1.json"), "utf8")).toBe("one");
});

test("a history grows, a site has no past", async () => {
  for (const run of ["1", "2"]) {
    await write(`history/bun/${run}.json`, run);
    await write("site/index.html", run);
    await give([site, history], `Run ${run}`, checkout);
  }
  await git("fetch", "-q", "origin");
  expect(await git("rev-list", "--count", "origin/history")).toBe("2");
  expect(await git("rev-list", "--count", "origin/pages")).toBe("1");
  expect(await git("show", "origin/history:bun/1.json")).toBe("1");
});

test("the first time there is nothing to take, and what didn't change is not given", async () => {
  await take(history, checkout);
  await write("history/bun/1.json", "one");
  await give([history], "Run", checkout);
  expect(await give([history], "Run", checkout)).toStrictEqual([]);
});

test("where one branch can't be pushed none is", async () => {
  await write("history/bun/1.json", "one");
  await write("site/index.html", "page");
  await give([history], "Run 1", checkout);
  await write("history/bun/2.json", "two");
  const hook = join(folder, "remote/hooks/update");
  await writeFile(hook, '#!/bin/sh\ntest "$1" != refs/heads/history\n', { mode: 0o755 });
  await expect(give([site, history], "Run 2", checkout)).rejects.toThrow();
  expect(await git("ls-remote", "origin", "refs/heads/pages")).toBe("");
});

test("the checkout's own index is left alone", async () => {
  await write("history/bun/1.json", "one");
  await give([history], "Run", checkout);
  expect(await git("status", "--short")).toBe("?? .gitignore");
});

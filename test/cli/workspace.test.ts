import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeWorkspace } from "../../cli/run/workspace.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workspaces-"));
  vi.stubEnv("TMPDIR", folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test("removes what a killed run left, and nothing of a live one, of another host or of anybody else", async () => {
  const { pid: gone } = spawnSync(process.execPath, ["--version"]);
  const kept = [
    `wintermatrix_${hostname()}_${process.pid}_abcdef`,
    `wintermatrix_elsewhere_${gone}_abcdef`,
    "wintermatrix-notes",
    "another",
  ];
  for (const name of [...kept, `wintermatrix_${hostname()}_${gone}_abcdef`])
    await mkdir(join(folder, name, "bundle"), { recursive: true });
  const made = basename(await makeWorkspace());
  expect((await readdir(folder)).sort()).toStrictEqual([...kept, made].sort());
});

test("says what to do where no folder can be made", async () => {
  vi.stubEnv("TMPDIR", join(folder, "nowhere"));
  await expect(makeWorkspace()).rejects.toThrow(/No folder can be made below .*nowhere.*TMPDIR/);
});

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
const selection = ["--no-config", "--target", "bun", "--area", "console", "--area", "file"];

let folder: string;
const out = (name: string) => join(folder, name);
const wintermatrix = (...args: string[]) => execa(process.execPath, [bin, ...args], { reject: false, stdin: "ignore" });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-merge-"));
  for (const shard of ["1/2", "2/2"]) {
    const { exitCode } = await wintermatrix("run", ...selection, "--shard", shard, "--out", out(shard.slice(0, 1)));
    expect(exitCode).toBe(0);
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** Without what differs from run to run: times, those that console.time() wrote among them. */
async function readMatrix(name: string): Promise<unknown> {
  const text = await readFile(join(out(name), "matrix.json"), "utf8");
  return JSON.parse(text, (key, value) => {
    if (["duration", "startedAt"].includes(key)) return null;
    return typeof value === "string" ? value.replaceAll(/[\d.]+ ?ms\b/g, "0 ms") : value;
  });
}

test("joined shards make the matrix of the whole run", async () => {
  await wintermatrix("run", ...selection, "--out", out("whole"));
  const { exitCode, stderr } = await wintermatrix("merge", out("2"), out("1"), "--out", out("merged"));
  expect([exitCode, stderr]).toStrictEqual([0, ""]);
  expect(await readMatrix("merged")).toStrictEqual(await readMatrix("whole"));
});

test("a lost shard is named, and is never green", async () => {
  const { exitCode, stderr, stdout } = await wintermatrix("merge", out("1"), "--expect", "deno", "--out", out("part"));
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^lost: bun@\S+: shard 2 of 2\. .*\nlost: deno: every shard/);
  expect(stdout).toContain("partial: not every shard is there");
  expect(await readMatrix("part")).toMatchObject({ missing: ["deno"], columns: [{ complete: false }] });
});

test("shards of different runs are refused, and what was there stays", async () => {
  await wintermatrix(
    "run",
    "--no-config",
    "--target",
    "bun",
    "--area",
    "console",
    "--shard",
    "2/2",
    "--out",
    out("other"),
  );
  const { exitCode, stderr } = await wintermatrix("merge", out("1"), out("other"), "--out", out("refused"));
  expect([exitCode, stderr]).toStrictEqual([2, expect.stringContaining("are not of one run: the selection differs")]);
});

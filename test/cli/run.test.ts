/** The command line as a user meets it: real processes, real runtimes. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ResultFile } from "../../wire/results.ts";

const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

const start = (args: string[]) =>
  execa(process.execPath, [bin, ...args], { reject: false, cwd: folder, env: { TMPDIR: folder } });
const one = ["--target", "bun", "--area", "streams", "--only", "ReadableStream.tee"];
const noBaseline = ["--baseline", "no-baseline"];

describe("bad input is one clear message and exit code 2", () => {
  test.each([
    [["run", "--target", "bnu"], 'No such target "bnu". Did you mean "bun"?'],
    [["run", "--area", "streamz"], 'No such area "streamz". Did you mean "streams"?'],
    [["run", "--trget", "bun"], "Did you mean --target?"],
    [["rum"], "Did you mean run?"],
    [["run", "--seed", "soon"], "Give a whole number"],
    [["run", "--prelude", "nowhere.ts"], "nowhere.ts to take as --prelude"],
    [["run", ...one, "--only", "no such feature"], 'No check matches --only "no such feature"'],
  ])("%j", async (args, message) => {
    const { exitCode, stderr, stdout } = await start(args);
    expect({ exitCode, stdout }).toStrictEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(await readdir(folder)).not.toContain("matrix");
  });

  test("a prelude that doesn't compile says where", async () => {
    await writeFile(join(folder, "broken.ts"), "const = 1;");
    const { exitCode, stderr } = await start(["run", ...one, "--prelude", "broken.ts"]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/broken\.ts:1:6/);
    expect(stderr).not.toContain("fault of wintermatrix");
  });
});

test("--realm worker runs the profile inside a Worker, as a column of its own", async () => {
  const args = ["run", "--realm", "worker", ...one, ...noBaseline, "--out", "worker"];
  const { stdout } = await start(args);
  expect(stdout).toMatch(/bun-worker[\s\S]*pass +14\n[\s\S]*realm=worker/);
  const refused = await start(["run", "--realm", "worker", "--target", "workerd"]);
  expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
  expect(refused.stderr).toContain("None of these targets has Worker");
});

test("a target that dies at start ends the run with its stderr, and the report that was there stays", async () => {
  await start(["run", ...one, ...noBaseline, "--out", "stays"]);
  const before = await readFile(join(folder, "stays/matrix.json"), "utf8");
  await writeFile(join(folder, "dies.ts"), 'throw new Error("not today");');
  const { exitCode, stderr } = await start(["run", "--target", "bun", "--prelude", "dies.ts", "--out", "stays"]);
  expect(exitCode).toBe(2);
  expect(stderr.match(/^error: bun@.* ended before it was ready/gm)).toHaveLength(1);
  expect(stderr).toMatch(/not today[\s\S]*fix: /);
  expect(await readFile(join(folder, "stays/matrix.json"), "utf8")).toBe(before);
  expect(await readdir(join(folder, "stays"))).not.toContainEqual(expect.stringMatching(/^\.new/));
});

test("--help shows the options and examples", async () => {
  const { exitCode, stdout } = await start(["run", "--help"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/--target[\s\S]*--update-baseline[\s\S]*Examples:/);
});

test("--list names the checks and launches nothing", async () => {
  const { exitCode, stdout } = await start(["run", "--list", ...one]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^streams\/tee#ReadableStream\.tee:/m);
  expect(stdout).toMatch(/\d+ checks$/);
});

test("a run writes evidence, a second one against its baseline says nothing has changed", async () => {
  const args = ["run", ...one, "--out", "report", "--baseline", "known"];
  const first = await start(args);
  expect(first.exitCode).toBe(1);
  const [name] = await readdir(join(folder, "report/results"));
  const result = JSON.parse(await readFile(join(folder, "report/results", name as string), "utf8")) as ResultFile;
  expect(result.target.id).toMatch(/^bun@/);
  expect(result.checks.length).toBeGreaterThan(0);
  for (const { file, line, revision, verdict } of result.checks) {
    expect({ file, verdict, line: line > 0, revision }).toMatchObject({ verdict: "pass", line: true });
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
  }
  expect(await readdir(join(folder, "report"))).toEqual(
    expect.arrayContaining(["index.html", "matrix.json", "matrix.md"]),
  );
});

test("a prelude that breaks a feature turns its checks red, by name", async () => {
  await writeFile(
    join(folder, "sabotage.ts"),
    "const { tee } = ReadableStream.prototype; ReadableStream.prototype.tee = function () { return tee.call(this).reverse().slice(1); };",
  );
  const { exitCode, stdout } = await start([
    "run",
    ...one,
    ...noBaseline,
    "--out",
    "sabotaged",
    "--prelude",
    "sabotage.ts",
  ]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("fail");
});

describe.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)("%s", (signal) => {
  test("ends every process, leaves no folder and keeps the report that was there", async () => {
    await start(["run", ...one, ...noBaseline, "--out", "kept"]);
    const before = await readFile(join(folder, "kept/matrix.json"), "utf8");
    const running = start(["run", "--target", "bun", "--target", "deno", "--area", "streams", "--out", "kept"]);
    await childrenStarted(running.stderr);
    running.kill(signal);
    const { exitCode, stderr } = await running;
    expect(exitCode).toBe(signal === "SIGINT" ? 130 : 143);
    expect(stderr).toContain(`Stopped by ${signal}. `);
    expect(stderr).toMatch(/The report in .*kept is as it was/);
    expect(await readFile(join(folder, "kept/matrix.json"), "utf8")).toBe(before);
    expect((await readdir(folder)).filter((name) => /^wintermatrix_/.test(name))).toStrictEqual([]);
    const { stdout } = await execa("pgrep", ["-f", folder], { reject: false });
    expect(stdout).toBe("");
  });
});

/** The first line on stderr says that a target's checks are under way or done. */
function childrenStarted(stderr: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve) => void stderr.once("data", () => resolve()));
}

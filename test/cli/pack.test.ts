/** The package as a user gets it: packed, installed into an empty folder, run there. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ResultFile } from "../../wire/results.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-pack-"));
  await execa("npm", ["pack", "--pack-destination", folder], { cwd: root });
  const [tarball] = await readdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await execa("npm", ["install", "--no-audit", "--no-fund", `./${tarball}`], { cwd: folder });
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

// Node refuses .ts files under node_modules: whatever was left unbuilt fails here.
const wintermatrix = (...args: string[]) =>
  execa(process.execPath, [join(folder, "node_modules/wintermatrix/bin/wintermatrix.js"), ...args], {
    cwd: folder,
    reject: false,
  });

test("the installed command shows its help", async () => {
  const { exitCode, stdout } = await wintermatrix("--help");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Usage: wintermatrix");
});

test("it runs the checks in two runtimes and agrees with the baseline it came with", async () => {
  const args = ["--target", "bun", "--target", "deno", "--area", "streams", "--only", "ReadableStream.tee"];
  const { exitCode, stdout, stderr } = await wintermatrix("run", ...args);
  expect({ exitCode, stderr, last: stdout.trimEnd().split("\n").at(-1) }).toMatchObject({ exitCode: 0 });
  const names = await readdir(join(folder, "matrix/results"));
  expect(names.map((name) => name.split("-")[0])).toStrictEqual(["bun", "deno"]);
  const result = JSON.parse(await readFile(join(folder, "matrix/results", names[0] as string), "utf8")) as ResultFile;
  const [check] = result.checks;
  expect(check?.file).toMatch(/^suites\/streams\/.*tee\.suite\.ts$/);
  expect(result.sources[check?.id as string]?.text).toContain("check(");
}, 60_000);

test("it checks a library from the registry, in the runtimes it brings", async () => {
  const args = ["--no-install", "wintermatrix", "check", "hono", "--entry", "."];
  const { stdout, stderr } = await execa("npx", args, { cwd: folder, reject: false });
  expect(stderr).not.toContain("fault of wintermatrix");
  expect(stdout).toContain("exercise: library/exercises/hono.");
  const verdicts = stdout.split("\n").filter((line) => /(\(control\)|^ {7}\S).* [✓!~✗?] /.test(line));
  expect(verdicts.length).toBeGreaterThanOrEqual(6);
  expect(verdicts[0]).toMatch(/^\. +node .*\(control\).*✓ smoke$/);
}, 120_000);

test("it carries a library's own Vitest files", async () => {
  const lines = ['import { expect, test } from "vitest";', 'import { nanoid } from "nanoid";'];
  await writeFile(
    join(folder, "own.test.ts"),
    [...lines, 'test("21", () => expect(nanoid()).toHaveLength(21));'].join("\n"),
  );
  const { stdout } = await wintermatrix(
    "check",
    "nanoid",
    "--entry",
    ".",
    "--target",
    "workerd",
    "--vitest",
    "own.test.ts",
  );
  expect(stdout).toMatch(/tests {2}1 in 1 file \(own\.test\.ts\): node \S+ 1\/1 · workerd \S+ 1\/1/);
}, 60_000);

test("a config imports defineConfig from it, in a module and by require()", async () => {
  await writeFile(
    join(folder, "wintermatrix.config.ts"),
    'import { type Config, defineConfig } from "wintermatrix";\nconst areas: Config["areas"] = ["streamz"];\nexport default defineConfig({ areas });',
  );
  const typed = await wintermatrix("run", "--list");
  expect(typed).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Did you mean "streams"?') });
  await rm(join(folder, "wintermatrix.config.ts"));
  const old =
    'const { defineConfig } = require("wintermatrix");\nmodule.exports = defineConfig({ areas: ["streamz"] });';
  await writeFile(join(folder, "old.cjs"), old);
  const required = await wintermatrix("run", "--list", "--config", "old.cjs");
  expect(required).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Did you mean "streams"?') });
}, 20_000);

test("its types are found by TypeScript, and checked", async () => {
  const lines = [
    'import { defineConfig } from "wintermatrix";',
    'export default defineConfig({ targets: ["bun"] });',
    "// @ts-expect-error",
    'defineConfig({ targts: ["bun"] });',
  ];
  await writeFile(join(folder, "typed.ts"), lines.join("\n"));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { exitCode, stdout } = await execa(
    process.execPath,
    [compiler, "--noEmit", "--strict", "--module", "nodenext", "typed.ts"],
    { cwd: folder, reject: false },
  );
  expect({ exitCode, stdout }).toStrictEqual({ exitCode: 0, stdout: "" });
}, 20_000);

test("it is a library: a program runs checks, loads what was written and compares, and its types fit", async () => {
  const program = [
    'import { type Compared, diff, loadResults, run } from "wintermatrix";',
    'const { exitCode, matrix, out } = await run({ targets: ["bun"], only: "ReadableStream.tee", out: "as-library" });',
    "const results = await loadResults(out);",
    "const compared: Compared = await diff(out, results);",
    "const verdicts = new Set(results.flatMap(({ checks }) => checks.map(({ verdict }) => verdict)));",
    "const slots = matrix.columns.map(({ key }) => key);",
    "console.log(JSON.stringify({ exitCode, slots, verdicts: [...verdicts], changed: compared.columns[0]?.differences }));",
    "// @ts-expect-error",
    'run({ target: ["bun"] }).catch(() => undefined);',
  ];
  await writeFile(join(folder, "program.ts"), program.slice(0, -2).join("\n"));
  await writeFile(join(folder, "typed-program.ts"), program.join("\n"));
  const { stdout } = await execa(process.execPath, ["program.ts"], { cwd: folder });
  expect(JSON.parse(stdout)).toStrictEqual({ exitCode: 0, slots: ["bun"], verdicts: ["pass"], changed: [] });
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", "esnext", "--types", ""];
  const types = await execa(process.execPath, [compiler, ...strict, "typed-program.ts"], {
    cwd: folder,
    reject: false,
  });
  expect({ exitCode: types.exitCode, stdout: types.stdout }).toMatchObject({ exitCode: 0 });
}, 60_000);

test("a typo gets one message and exit code 2", async () => {
  const { exitCode, stderr } = await wintermatrix("run", "--target", "dino");
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean "deno"?');
});

test("users don't get a Node of the project's own, nor tests", async () => {
  const installed = await readdir(join(folder, "node_modules"));
  expect(installed.filter((name) => /^node-(linux|darwin|bin|win)/.test(name))).toStrictEqual([]);
  const own = await readdir(join(folder, "node_modules/wintermatrix"));
  expect(own.filter((name) => name !== "node_modules")).toStrictEqual([
    "LICENSE",
    "README.md",
    "baseline",
    "bin",
    "dist",
    "index.js",
    "package.json",
  ]);
}, 10_000);

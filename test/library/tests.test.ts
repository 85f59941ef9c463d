/** A package with tests of its own and a past, as its author checks it. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import schema from "../../library/check.schema.json" with { type: "json" };
import type { Report } from "../../library/types.ts";

const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
const isReport = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
let folder: string;

const files = {
  "package.json": JSON.stringify({
    name: "acme",
    version: "1.0.0",
    type: "module",
    exports: "./dist/index.js",
    files: ["dist"],
  }),
  "src/index.ts": "export const source = true; export const twice = (n: number) => n * 2;",
  "dist/index.js": "export const source = false;\nexport const twice = (n) => n * 2;\n",
  "test/names.ts": 'export const name = "helper";',
  "test/all.test.ts": `
    import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
    import { source, twice } from "../src/index.ts";
    import { name } from "./names.ts";
    const log: string[] = [];
    beforeAll(async () => void log.push("all"));
    describe("twice", () => {
      beforeEach(() => void log.push("each"));
      it.each([[1, 2], [3, 6]])("of %i is %i", (given, wanted) => expect(twice(given)).toEqual(wanted));
      it.skip("is skipped", () => expect(1).toBe(2));
      it.fails("fails", () => expect(twice(1)).toBe(3));
    });
    test("is what users get", () => expect([source, name]).toStrictEqual([false, "helper"]));
    test("hooks ran", () => expect(log).toStrictEqual(["all", "each", "each", "each"]));
    test("spies", async () => {
      const spy = vi.fn(() => 1);
      expect(spy()).toBe(1);
      expect(spy).toHaveBeenCalledOnce();
      await expect(Promise.reject(new TypeError("no"))).rejects.toThrow(TypeError);
      expect.assertions(3);
    });
    test("asserts less than it says", () => expect.assertions(1));
    test("has a process", () => expect(process.versions.bun).toBeUndefined());
    test("ends it on Bun", () => (globalThis as { Bun?: unknown }).Bun && process.exit(3));
    test("goes on", () => expect(1).toBe(1));
    test("snapshot", () => expect(1).toMatchSnapshot());
    test("clock", () => vi.useFakeTimers());
  `,
  "test/mocked.test.ts": 'import { test, vi } from "vitest"; vi.mock("./names.ts"); test("a", () => {});',
};

const write = async (name: string, text: string) => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
};
const git = (...args: string[]) =>
  execa("git", ["-c", "user.name=a", "-c", "user.email=a@b.invalid", ...args], { cwd: folder });
const check = (...args: string[]) =>
  execa(process.execPath, [bin, "check", ".", "--target", "bun", ...args], { cwd: folder, reject: false });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "acme-tests-"));
  for (const [name, text] of Object.entries(files)) await write(name, text);
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("commit", "-qm", "one");
});
afterAll(() => rm(folder, { recursive: true }));

test("its Vitest files run against what users get, and each test says where it passes", async () => {
  const { stdout, stderr } = await check("--target", "workerd-bare", "--vitest", "test/*.test.ts", "--json");
  const report = JSON.parse(stdout || "{}") as Report;
  expect(isReport(report), `${JSON.stringify(isReport.errors)} ${stderr}`).toBe(true);
  const states = Object.fromEntries(
    report.tests!.tests.map(({ name, outcomes }) => [
      name,
      ["node", "bun", "workerd-bare"].map((key) => outcomes[key]?.state).join(" "),
    ]),
  );
  expect(states).toStrictEqual({
    "twice > of 1 is 2": "pass pass pass",
    "twice > of 3 is 6": "pass pass pass",
    "twice > is skipped": "skip skip skip",
    "twice > fails": "pass pass pass",
    "is what users get": "pass pass pass",
    "hooks ran": "pass pass pass",
    spies: "pass pass pass",
    "asserts less than it says": "unknown unknown unknown",
    "has a process": "pass fail fail",
    "ends it on Bun": "pass fail pass",
    "goes on": "pass pass pass",
    snapshot: "not carried not carried not carried",
    clock: "not carried not carried not carried",
  });
  expect(report.tests!.files).toStrictEqual([
    { file: "test/all.test.ts", entries: ["acme"] },
    { file: "test/mocked.test.ts", entries: [], notCarried: "NotCarried: vi.mock is not carried" },
  ]);
  expect(report.rows.map(({ column, verdict, tally }) => [column, verdict, tally])).toStrictEqual([
    ["node", "works", { passed: 9, of: 9 }],
    ["bun", "partly", { passed: 7, of: 9 }],
    ["workerd-bare", "partly", { passed: 8, of: 9 }],
  ]);
}, 90_000);

test("--base fails on what got worse alone, and leaves the repository as it was", async () => {
  const exercise = ["--exercise", "exercise.js", "--base", "main"];
  await write("exercise.js", 'import { twice } from "acme"; export const doubles = () => twice(2);');
  const same = await check(...exercise);
  expect([same.exitCode, same.stdout]).toStrictEqual([0, expect.stringContaining("0 got worse")]);
  await write(
    "dist/index.js",
    "export const source = false;\nexport const twice = (n) => globalThis.Bun ? 0 : n * 2;\n",
  );
  const worse = await check(...exercise);
  expect([worse.exitCode, worse.stdout]).toStrictEqual([
    1,
    expect.stringMatching(/✗ \. on bun \S+ {3}verdict: works → no; .*doubles: as on Node → differs/),
  ]);
  expect((await git("worktree", "list")).stdout.split("\n")).toHaveLength(1);
  const unknown = await check("--base", "nowhere");
  expect([unknown.exitCode, unknown.stderr]).toStrictEqual([2, expect.stringContaining("git fetch origin nowhere")]);
}, 90_000);

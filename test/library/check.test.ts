/** A package of our own, as a user checks it: packed, installed, run. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import schema from "../../library/check.schema.json" with { type: "json" };
import type { Report } from "../../library/types.ts";

const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));
const isReport = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
let folder: string;
// Beside the package and not in it: it would be packed.
let temporary: string;

const manifest = {
  name: "acme",
  version: "1.2.3",
  type: "module",
  exports: { ".": { browser: "./edge.js", default: "./index.js" }, "./fs": "./fs.js", "./loop": "./loop.js" },
  wintermatrix: { exercise: "./exercise.js", entries: { "./fs": { targets: ["node"] } } },
};
const files = {
  "package.json": JSON.stringify(manifest),
  "index.js": 'export const where = "here";\nexport const twice = (n) => n * 2;\nexport const unused = 1;\n',
  "edge.js": 'export const where = "edge";\nexport const twice = (n) => n * 2;\n',
  "fs.js": 'export { readFileSync } from "node:fs";\n',
  "loop.js": 'import "node:net";\nexport default 1;\n',
  "exercise.js":
    'import { twice, where } from "acme";\nexport const doubles = () => [twice(2), -0, 1n];\nexport const place = async () => where;\n',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "acme-"));
  temporary = await mkdtemp(join(tmpdir(), "acme-tmp-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => Promise.all([folder, temporary].map((path) => rm(path, { recursive: true }))));

const check = (...args: string[]) =>
  execa(process.execPath, [bin, "check", folder, ...args], {
    cwd: folder,
    reject: false,
    env: { TMPDIR: temporary },
  });

test("every entry gets its verdict on every target, and nothing is left", async () => {
  const targets = ["node", "bun", "deno", "workerd", "workerd-bare"].flatMap((name) => ["--target", name]);
  const { stdout, exitCode, stderr } = await check(...targets, "--json");
  const report = JSON.parse(stdout || "{}") as Report;
  expect(isReport(report), `${JSON.stringify(isReport.errors)} ${stderr}`).toBe(true);
  const seen = Object.fromEntries(report.rows.map(({ entry, column, verdict }) => [`${entry} ${column}`, verdict]));
  expect(seen).toStrictEqual({
    ". node": "works",
    ". bun": "works",
    ". deno npm:": "works",
    ". deno node_modules": "works",
    ". workerd": "works with a change",
    ". workerd-bare": "works with a change",
    "./fs node": "unknown",
    ...Object.fromEntries(
      ["bun", "deno npm:", "deno node_modules", "workerd", "workerd-bare"].map((name) => [`./fs ${name}`, "declared"]),
    ),
    ...Object.fromEntries(
      ["node", "bun", "deno npm:", "deno node_modules", "workerd"].map((name) => [`./loop ${name}`, "unknown"]),
    ),
    "./loop workerd-bare": "no",
  });
  const edge = report.rows.find(({ entry, column }) => entry === "." && column === "workerd");
  expect(edge).toMatchObject({
    file: "./edge.js",
    through: 'exports["."].browser',
    tally: { passed: 1, of: 2 },
    layers: { exports: { state: "partly", detail: "missing: unused" }, works: { detail: "place differs from Node" } },
    causes: [{ kind: "condition" }, { onNode: "differs" }],
    changes: [{ name: "Node conditions" }],
    remedied: { to: "works", tally: { passed: 2, of: 2 } },
  });
  expect(report.rows[0]?.depth).toStrictEqual({ touched: ["twice", "where"], untouched: ["unused"] });
  const bare = report.rows.find(({ entry, column }) => entry === "./loop" && column === "workerd-bare");
  expect(bare?.causes).toMatchObject([
    { kind: "builtin", summary: "node:net is not available", chain: ["node:net", "acme/loop.js"], onNode: "works" },
  ]);
  expect(exitCode).toBe(1);
  expect((await readdir(temporary)).filter((name) => name !== "node-compile-cache")).toStrictEqual([]);
}, 90_000);

test("what is expected decides the exit code", async () => {
  const narrow = ["--target", "bun", "--entry", "."];
  expect((await check(...narrow, "--expect", "bun=works")).exitCode).toBe(0);
  const wrong = await check(...narrow, "--expect", "bun=no");
  expect([wrong.exitCode, wrong.stderr.split("\n").at(-1)]).toStrictEqual([
    1,
    "expected bun 1.4.5: no, and it is: works",
  ]);
}, 60_000);

test.each([
  [["--expect", "bun=wroks"], 'did you mean "works"?'],
  [["--entry", "./nowhere"], 'No such entry "./nowhere"'],
  [["--exercise", "nowhere.ts"], "There is no file"],
  [["--target", "dino"], 'Did you mean "deno"?'],
  [["--target", "edge-light"], "Packages are not checked on edge-light: it loads no modules. Try --target workerd"],
])(
  "%j is bad input",
  async (args, message) => {
    const { exitCode, stderr } = await check("--target", "bun", ...args);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  },
  30_000,
);

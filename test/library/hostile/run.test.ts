/** Packages that do harm when they are run: each gets a verdict, and leaves nothing behind. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canConfine } from "../../../runners/launch.ts";
import { makePlace, type Place, secret, verdictsOf } from "./place.ts";

let place: Place;
let confined: boolean;
beforeAll(async () => {
  place = await makePlace();
  const folder = await mkdtemp(join(tmpdir(), "confinable-"));
  confined = await canConfine("own", folder);
  await rm(folder, { recursive: true });
});
afterAll(() => place[Symbol.asyncDispose]());

const exercised = { name: "acme", version: "1.0.0", type: "module", wintermatrix: { exercise: "./exercise.js" } };
const withExercise = (index: string) => ({
  "package.json": JSON.stringify(exercised),
  "index.js": index,
  "exercise.js": 'import { see } from "acme";\nexport const sees = () => see();\n',
});

const node = ["--target", "node", "--json"];
const three = ["--target", "node", "--target", "bun", "--target", "deno", "--json"];

test.each([
  ["ends the process at import", "process.exit(0);", "it ended the process, with exit code 0"],
  ["is killed by itself", 'process.kill(process.pid, "SIGKILL");', "SIGKILL"],
  ["throws at import", 'throw new Error("no \\u001b[31mthanks");', "no"],
])(
  "what %s is no, and says why",
  async (_, index, said) => {
    const { report, left } = await place.check(await place.write({ "index.js": index }), ...three);
    expect(new Set(Object.values(verdictsOf(report)))).toStrictEqual(new Set(["no"]));
    expect(report.rows[0]?.layers.loads.detail).toContain(said);
    expect(left).toStrictEqual([]);
  },
  60_000,
);

test("an endless loop at import is bounded over all targets", async () => {
  const { report, left } = await place.check(await place.write({ "index.js": "for (;;);" }), "--json");
  expect(new Set(Object.values(verdictsOf(report)))).toStrictEqual(new Set(["no"]));
  expect(report.rows[0]?.causes).toMatchObject([{ kind: "timeout" }]);
  expect(left).toStrictEqual([]);
}, 120_000);

test("what throws after it was loaded doesn't take the verdict on what was seen before", async () => {
  const index = 'setTimeout(() => { throw new Error("late"); }, 1);\nexport default 1;';
  const { report, left } = await place.check(await place.write({ "index.js": index }), ...node);
  expect(verdictsOf(report)).toStrictEqual({ node: "unknown" });
  expect(left).toStrictEqual([]);
}, 60_000);

test("much output is no harm", async () => {
  const index = 'for (let i = 0; i < 3e4; i++) process.stderr.write("x".repeat(1024));\nexport const see = () => 1;';
  const { report, left, stdout } = await place.check(await place.write(withExercise(index)), ...node);
  expect(verdictsOf(report)).toStrictEqual({ node: "works" });
  expect(stdout.length).toBeLessThan(20_000);
  expect(left).toStrictEqual([]);
}, 60_000);

test("neither a variable nor the home of the user is there", async () => {
  const index = `import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
const read = (file) => { try { return readFileSync(file, "utf8"); } catch { return ""; } };
export const see = () => [JSON.stringify(process.env).includes(${JSON.stringify(secret)}), existsSync(homedir() + "/secret.txt"),
  read(${JSON.stringify(join(place.home, "secret.txt"))}) !== ""];`;
  const exercise =
    'import { see } from "acme";\nexport const leaks = () => { if (see().includes(true)) throw new Error(see().join()); };\n';
  const folder = await place.write({ ...withExercise(index), "exercise.js": exercise });
  const { report, left } = await place.check(folder, ...node);
  if (confined) expect(verdictsOf(report)).toStrictEqual({ node: "works" });
  else expect(report.rows[0]?.layers.works.detail).toContain("false,false,true");
  expect(left).toStrictEqual([]);
}, 60_000);

test("without a confinement the report says so", async () => {
  const { report } = await place.check(await place.write({ "index.js": "" }), ...node);
  expect(report.package.notes.some((note) => note.startsWith("not confined"))).toBe(!confined);
}, 60_000);

test("what it writes elsewhere isn't there afterwards", async ({ skip }) => {
  skip(!confined, "this system has no user namespaces");
  const marks = ["home", "tmp"].map((name) => join(place.home, "..", name, "mark"));
  const index = `import { writeFileSync } from "node:fs";
const write = (file) => { try { writeFileSync(file, "x"); return true; } catch { return false; } };
export const see = () => [${JSON.stringify(marks)}.map(write), write(new URL("own.txt", import.meta.url)), write("/usr/mark")];`;
  const exercise = 'import { see } from "acme";\nexport const writes = () => see().flat().join();\n';
  const folder = await place.write({ ...withExercise(index), "exercise.js": exercise });
  const { report, left } = await place.check(folder, ...three);
  expect(new Set(Object.values(verdictsOf(report)))).toStrictEqual(new Set(["works"]));
  expect(marks.filter((file) => existsSync(file))).toStrictEqual([]);
  expect(left).toStrictEqual([]);
}, 60_000);

test("the network of the host isn't there, and a loopback is, with the server that echoes", async ({ skip }) => {
  skip(!confined, "this system has no user namespaces");
  const index = `import { networkInterfaces } from "node:os";
export const see = () => Object.keys(networkInterfaces()).join();`;
  const exercise = `import { see } from "acme";
export const echoes = async ({ origin }) => (await (await fetch(origin, { method: "POST", body: "one" })).json()).body;
export const sees = async ({ ask }) => {
  const loopback = await (await ask((_, response) => response.end("heard"), "/")).text();
  if (see() !== "lo" || loopback !== "heard") throw new Error(see() + loopback);
};`;
  const folder = await place.write({ ...withExercise(index), "exercise.js": exercise });
  const { report } = await place.check(folder, "--target", "node", "--target", "bun", "--json");
  expect(verdictsOf(report)).toStrictEqual({ node: "works", bun: "works" });
  expect(report.rows.map(({ tally }) => tally?.passed)).toStrictEqual([2, 2]);
}, 60_000);

const spawning = 'import { spawn } from "node:child_process";\n';
const settings = '{ detached: true, stdio: "ignore" }';
test.each([
  ["a daemon", `${spawning}spawn("/bin/sleep", ["600"], ${settings}).unref();\nexport const see = () => 1;`],
  [
    "a daemon with nothing of ours in its environment",
    `${spawning}spawn("/bin/sleep", ["601"], { detached: true, stdio: "ignore", env: {} }).unref();\nexport const see = () => 1;`,
  ],
])(
  "%s ends with the check",
  async (_, index) => {
    const { report, left } = await place.check(await place.write(withExercise(index)), ...three);
    expect(verdictsOf(report)).toMatchObject({ node: "works", bun: "works" });
    expect(left).toStrictEqual([]);
  },
  60_000,
);

test("a fork bomb is held and ends", async ({ skip }) => {
  skip(!confined, "this system has no user namespaces");
  const bomb = "bomb() { bomb | bomb & }; bomb; exec sleep 600";
  const index = `${spawning}spawn("/bin/sh", ["-c", ${JSON.stringify(bomb)}], ${settings}).unref();
await new Promise((done) => setTimeout(done, 500));
export const see = () => 1;`;
  const { report, left } = await place.check(await place.write(withExercise(index)), ...node);
  expect(["works", "no"]).toContain(verdictsOf(report).node);
  expect(left).toStrictEqual([]);
}, 60_000);

test("memory is bounded", async () => {
  const index = "const all = []; for (;;) all.push(Buffer.alloc(64 << 20, 1));";
  const { report, left } = await place.check(await place.write({ "index.js": index }), ...node);
  expect(verdictsOf(report)).toStrictEqual({ node: "no" });
  expect(report.rows[0]?.causes.map(({ kind }) => kind)).not.toContain("timeout");
  expect(left).toStrictEqual([]);
}, 90_000);

test("what it makes of our own file is read as nothing", async () => {
  const index = `import { appendFileSync, rmSync, symlinkSync } from "node:fs";
export const see = () => 1;
appendFileSync("said", "end 1 {]\\nend 0 null\\nend 2 \\"x\\"\\n");
Object.keys = () => [null, 1];
rmSync("said"); symlinkSync("/dev/zero", "said");`;
  const { report, exitCode, left } = await place.check(await place.write(withExercise(index)), ...node);
  expect([exitCode, verdictsOf(report).node]).toStrictEqual([1, "no"]);
  expect(left).toStrictEqual([]);
}, 60_000);

test("a folder that it locks is removed", async () => {
  const index = `import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
mkdirSync("locked/deep", { recursive: true }); writeFileSync("locked/deep/file", "x"); chmodSync("locked", 0);
export const see = () => 1;`;
  const { report, left } = await place.check(await place.write(withExercise(index)), ...node);
  expect(verdictsOf(report)).toStrictEqual({ node: "works" });
  expect(left).toStrictEqual([]);
}, 60_000);

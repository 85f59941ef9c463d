import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readAttempts } from "../../reports/evidence.ts";
import { nameResult } from "../../reports/filing.ts";
import { parseResult, readResults } from "../../reports/results.ts";
import { InputError } from "../../wire/input-error.ts";
import { makeCheck, makeResult } from "./factory.ts";
import { writeResult } from "./filed.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "results-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("what is written is read back, by file name", async () => {
  const node = makeResult("node", [makeCheck()]);
  const bun = makeResult("bun");
  await writeResult(folder, node);
  await writeResult(folder, bun);
  expect(await readResults(folder)).toStrictEqual([bun, node]);
});

test("evidence is left in the file, and read from it", async () => {
  const long = {
    verdict: "fail" as const,
    duration: 1,
    observations: [{ probe: "p", args: ["é🦓"], returned: "x".repeat(3_000_000) }],
  };
  const checks = [
    makeCheck({ id: "a", attempts: [long, long] }),
    makeCheck({ id: "b", title: "é🦓" }),
    makeCheck({ id: "c", attempts: [] }),
  ];
  const written = makeResult("node", checks);
  using filed = await writeResult(folder, written);
  expect(filed.checks.map(({ attempts }) => attempts.length)).toStrictEqual([2, 1, 0]);
  expect(filed.checks.map((check) => ({ ...check, attempts: readAttempts(check.attempts) }))).toStrictEqual(checks);
  expect(await readResults(folder)).toStrictEqual([written]);
});

test("the name holds the slot, eight digits of the target and the shard", () => {
  const result = makeResult("node", [], { shard: { index: 2, of: 3 } });
  expect(nameResult(result)).toMatch(/^node-[0-9a-f]{8}\.2of3\.json$/);
  const other = { ...result, target: { ...result.target, id: "node@2.0.0" } };
  expect(nameResult(other)).not.toBe(nameResult(result));
});

test("a new result takes the old one's place and leaves nothing beside it", async () => {
  await writeResult(folder, makeResult("node"));
  await writeResult(folder, makeResult("node", [makeCheck()]));
  expect(await readdir(folder)).toHaveLength(1);
  expect((await readResults(folder))[0]?.checks).toHaveLength(1);
});

test("where it can't be written the message names the file, and nothing is left behind", async () => {
  const result = makeResult("node");
  await mkdir(join(folder, nameResult(result), "inside"), { recursive: true });
  await expect(writeResult(folder, result)).rejects.toThrow(/^Couldn't write .*node-.*\.json: .+/);
  expect(await readdir(folder)).toStrictEqual([nameResult(result)]);
});

test("a folder without results says what to do", async () => {
  await expect(readResults(folder)).rejects.toThrow(/No results in .* Run the matrix first/);
  await expect(readResults(join(folder, "none"))).rejects.toThrow(InputError);
});

test("half a file names the file", async () => {
  await writeFile(join(folder, "node-00000000.1of1.json"), JSON.stringify(makeResult("node")).slice(0, 200));
  await expect(readResults(folder)).rejects.toThrow(/node-00000000\.1of1\.json is not JSON/);
});

const garbage: [what: string, value: unknown, message: RegExp][] = [
  ["an array", [], /its value is array, not object/],
  ["null", null, /its value is null/],
  ["no target", { ...makeResult("node"), target: undefined }, /target is missing/],
  [
    "a verdict of its own",
    makeResult("node", [makeCheck({ verdict: "great" as "pass" })]),
    /checks\[0\]\.verdict is none of/,
  ],
  ["a slot that leaves the folder", makeResult("../node"), /target\.slot does not match/],
  [
    "attempts that are no list",
    makeResult("node", [makeCheck({ attempts: {} as [] })]),
    /checks\[0\]\.attempts is object/,
  ],
  ["an option that is no text", { ...makeResult("node"), probes: { "a.b": 3 } }, /probes\.a\.b is number/],
  ["another major", { ...makeResult("node"), schema: "2.0.0" }, /the shape 2\.0\.0; this version reads 1\.x/],
];
test.each(garbage)("%s is refused by file and field", (_what, value, message) => {
  const read = () => parseResult("x.json", JSON.stringify(value));
  expect(read).toThrow(InputError);
  expect(read).toThrow(message);
  expect(read).toThrow(/^x\.json /);
});

test("a later minor with more fields is read", () => {
  const later = { ...makeResult("node"), schema: "1.4.0", weather: "fine" };
  expect(parseResult("x.json", JSON.stringify(later))).toStrictEqual(later);
});

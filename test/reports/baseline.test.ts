import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Baseline, formatBaseline, parseBaseline, readBaselines, writeBaseline } from "../../reports/baseline.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "baseline-"));
});
afterEach(() => rm(folder, { recursive: true }));

const baseline: Baseline = {
  slot: "node",
  target: "node@1.0.0",
  checks: new Map([
    ["b/two", ["fail", "r2"]],
    ["10", ["pass", "r3"]],
    ["a/one", ["pass", "r1"]],
  ]),
};

test("a check is a line, sorted by id, with neither time nor reason", () => {
  expect(formatBaseline(baseline)).toBe(`{
  "slot": "node",
  "target": "node@1.0.0",
  "checks": {
    "10": ["pass", "r3"],
    "a/one": ["pass", "r1"],
    "b/two": ["fail", "r2"]
  }
}
`);
});

test("what is written is read back by slot", async () => {
  await writeBaseline(folder, baseline);
  const read = await readBaselines(folder);
  expect(read.get("node")).toStrictEqual(baseline);
  expect(formatBaseline(read.get("node")!)).toBe(await readFile(join(folder, "node.json"), "utf8"));
});

test("no folder is no baseline", async () => {
  expect(await readBaselines(join(folder, "none"))).toStrictEqual(new Map());
});

test.each([
  ["{", /node\.json is no baseline: its text is not JSON/],
  ["3", /its value is not an object/],
  ['{"slot":"node","target":"t"}', /checks is not an object/],
  ['{"slot":"node","target":"t","checks":{"a":["great","r"]}}', /checks\["a"\] is not \[verdict, revision\]/],
  ['{"target":"t","checks":{}}', /slot is not a string/],
])("%s is refused by file and field", async (text, message) => {
  await writeFile(join(folder, "node.json"), text);
  await expect(readBaselines(folder)).rejects.toThrow(message);
});

test("an id that is also a property of objects is an id like any other", () => {
  const text = '{"slot":"node","target":"t","checks":{"__proto__":["pass","r"]}}';
  expect(parseBaseline("x", text).checks.get("__proto__")).toStrictEqual(["pass", "r"]);
});

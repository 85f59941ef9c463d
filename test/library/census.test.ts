import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeCensus } from "../../library/census/census.ts";
import { readList } from "../../library/census/list.ts";
import { openStore } from "../../library/census/store.ts";
import { censusHeader, censusLines, censusTotals } from "../../library/census/table.ts";
import type { Report } from "../../library/types.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "census-"));
});
afterAll(() => rm(folder, { recursive: true }));

const report = {
  package: { name: "acme", version: "1.0.0" },
  checkedAt: "2026-11-21T00:00:00Z",
  columns: [
    { key: "node", title: "node 26", id: "node@26", slot: "node", control: true, runtime: "node" },
    { key: "bun", title: "bun 1", id: "bun@1", slot: "bun", control: false, runtime: "bun" },
  ],
  rows: [
    { entry: ".", column: "node", verdict: "smoke", causes: [], depth: { touched: ["a"], untouched: ["b"] } },
    { entry: ".", column: "bun", verdict: "no", causes: [{ summary: "node:net is not available" }] },
  ],
  exercise: { origin: "built-in", label: "x" },
  template: "long",
} as unknown as Report;

test("a list has a package a line, comments and no doubles", () => {
  expect(readList("# kinds\nhono # routing\n\n@a/b@2\nhono\n", "list.txt", "/")).toStrictEqual(["hono", "@a/b@2"]);
  expect(() => readList("hono\nno such\n", "list.txt", "/")).toThrow(/^list\.txt:2: /);
  expect(() => readList("# none\n", "list.txt", "/")).toThrow("names no package");
});

test("the list that is brought along has 100", async () => {
  const text = await readFile(new URL("../../library/census/popular.txt", import.meta.url), "utf8");
  expect(readList(text, "popular.txt", "/")).toHaveLength(100);
});

test("libraries × targets, and what could not be had", () => {
  const census = takeCensus(
    [
      { asked: "acme@1", report },
      { asked: "gone", reason: "There is no package" },
    ],
    { name: "wintermatrix", version: "0" },
  );
  expect(censusHeader(census)).toStrictEqual(["library", "node", "bun", "exports", "why not"]);
  expect(censusLines(census)).toStrictEqual([
    ["acme 1.0.0", "✓ smoke", "✗ no", "1/2", "bun: node:net is not available"],
  ]);
  expect(censusTotals(census)).toBe("1 library, of which work: node 1 · bun 0 · 1 could not be had");
});

test("what is kept counts for the same tool and targets, and failures are tried again", async () => {
  const store = openStore(folder, "0.1 node@26");
  await store.write({ asked: "acme@1", report });
  await store.write({ asked: "gone", reason: "no network" });
  const { template: _, ...kept } = report;
  expect(await store.read("acme@1")).toStrictEqual({ asked: "acme@1", report: kept });
  expect(await store.read("gone")).toBeUndefined();
  expect(await store.read("never")).toBeUndefined();
  expect(await openStore(folder, "0.2 node@26").read("acme@1")).toBeUndefined();
  expect((await readdir(folder)).filter((name) => !name.endsWith(".json"))).toStrictEqual([]);
});

import { execa } from "execa";
import { expect, test } from "vitest";
import { writePage } from "../../../tools/truth/page.ts";
import { type Cell, scoreOf, wrongIn } from "../../../tools/truth/score.ts";
import { truths } from "./table.ts";

const cell = (truth: Cell["truth"], verdict: Cell["verdict"]): Cell => ({
  package: "a@1.0.0",
  column: "bun",
  truth,
  verdict,
});
const cells = [
  cell("works", "smoke"),
  cell("works", "no"),
  cell("works", "unknown"),
  cell("no", "no"),
  cell("partly", "no"),
];

test("precision is of what was said, recall of what is so", () => {
  expect(scoreOf(cells)).toMatchObject([
    { name: "works, smoke", said: 1, right: 1, true: 3 },
    { said: 3, right: 2, true: 2 },
    { name: "no", said: 3, right: 1, true: 1 },
    { name: "partly", said: 0, right: 0, true: 1 },
  ]);
});

test("only the opposite is wrong", () => {
  expect(wrongIn(cells)).toStrictEqual([cell("works", "no")]);
  expect(wrongIn([cell("no", "smoke"), cell("no", "unknown")])).toStrictEqual([cell("no", "smoke")]);
});

test("the page names what is wrong, and what couldn't be checked", () => {
  const page = writePage(cells, [], "2026-11-21", ["b@1.0.0 (gone)"]);
  expect(page).toContain("| a@1.0.0 | bun | works | no |");
  expect(page).toContain("Not checked: b@1.0.0 (gone)");
});

test("every truth is of one exact version, and says what was seen where something fails", () => {
  for (const { package: name, outcomes, seen } of truths) {
    expect(name).toMatch(/.@\d+\.\d+\.\d+$/);
    expect(seen !== "", name).toBe(Object.values(outcomes).some((outcome) => outcome !== "works"));
  }
  expect(new Set(truths.map((truth) => truth.package)).size).toBe(truths.length);
});

test("verdicts on a package that works everywhere and on one that doesn't are those found by hand", async () => {
  const { stdout, exitCode, stderr } = await execa("npm", ["run", "-s", "truth", "--", "nanoid", "ws"], {
    reject: false,
  });
  expect([exitCode, stdout.includes("None says the opposite")], stderr).toStrictEqual([0, true]);
}, 120_000);

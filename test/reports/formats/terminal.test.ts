import { expect, test } from "vitest";
import { diffRuns } from "../../../reports/diff.ts";
import terminal from "../../../reports/formats/terminal.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { makeCheck, makeResult } from "../factory.ts";
import { gaps, makeSample } from "../sample.ts";

const checks = new Map([["streams/tee/delivers", ["fail", "r1"] as const]]);
const baselines = new Map([["node", { slot: "node", target: "node@0.9.0", checks }]]);

test("the whole text", async () => {
  const diffs = diffRuns(makeSample(), baselines);
  const text = terminal.render(buildMatrix(makeSample(), { gaps, expected: ["deno"] }), { diffs, width: 100 });
  await expect(text).toMatchFileSnapshot("../golden/terminal.txt");
});

test("no escape, no direction mark and no wide character, whatever a runtime wrote", () => {
  const text = terminal.render(buildMatrix(makeSample()), { diffs: diffRuns(makeSample(), baselines) });
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\u2028]/u);
});

test("colour only when asked", () => {
  const diffs = diffRuns([makeResult("node", [makeCheck()])], baselines);
  const matrix = buildMatrix([makeResult("node", [makeCheck()])]);
  expect(terminal.render(matrix, { diffs })).not.toContain("\u001b");
  expect(terminal.render(matrix, { diffs, colour: true })).toContain("\u001b[32mclosed gap");
});

test("no difference says so and offers no fix", () => {
  const result = makeResult("node", [makeCheck({ verdict: "fail" })]);
  const text = terminal.render(buildMatrix([result]), { diffs: diffRuns([result], baselines) });
  expect(text.trimEnd().split("\n").at(-1)).toBe("No difference from the baseline.");
});

test("a narrow terminal holds the table", () => {
  const results = ["node", "bun", "deno", "workerd"].map((slot) => makeResult(slot, [makeCheck()]));
  const text = terminal.render(buildMatrix(results), { width: 40 });
  const table = text.slice(0, text.indexOf("\nnode:"));
  expect(Math.max(...table.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(table.match(/checks passed/g)).toHaveLength(2);
});

import { expect, test } from "vitest";
import { diffRuns } from "../../../reports/diff.ts";
import markdown from "../../../reports/formats/markdown.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { makeCheck, makeResult } from "../factory.ts";
import { gaps, makeSample } from "../sample.ts";

test("the whole text", async () => {
  const checks = new Map([["fetch/redirect/manual", ["pass", "r1"] as const]]);
  const baselines = new Map([["workerd", { slot: "workerd", target: "workerd@0.9.0", checks }]]);
  const view = { diffs: diffRuns(makeSample(), baselines) };
  await expect(markdown.render(buildMatrix(makeSample(), { gaps, expected: ["deno"] }), view)).toMatchFileSnapshot(
    "../golden/matrix.md.txt",
  );
});

test("a runtime's backticks can't leave their code span", () => {
  const reason = "a `b` ``c`` <b>";
  const text = markdown.render(buildMatrix([makeResult("node", [makeCheck({ verdict: "fail", reason })])]));
  expect(text).toContain("**fail** in node: ``` a `b` ``c`` <b> ```");
});

test("what is no web address is no link", () => {
  const spec = "javascript:alert(1)";
  const text = markdown.render(buildMatrix([makeResult("node", [makeCheck({ verdict: "fail", spec })])]));
  expect(text).not.toMatch(/\]\(javascript/);
});

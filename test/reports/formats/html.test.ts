import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { diffRuns } from "../../../reports/diff.ts";
import html from "../../../reports/formats/html.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { makeCheck, makeResult } from "../factory.ts";
import { gaps, makeSample } from "../sample.ts";

const checks = new Map([["fetch/redirect/manual", ["pass", "r1"] as const]]);
const baselines = new Map([["workerd", { slot: "workerd", target: "workerd@0.9.0", checks }]]);
const view = () => ({ diffs: diffRuns(makeSample(), baselines) });
const page = () => html.render(buildMatrix(makeSample(), { gaps, expected: ["deno"] }), view());

const between = (text: string, start: string, end: string) =>
  text.slice(text.indexOf(start) + start.length).split(end)[0]!;

test("the whole body but the script", async () => {
  const body = between(page(), "<body>", '<script type="application/json"');
  await expect(body).toMatchFileSnapshot("../golden/body.html.txt");
});

test("the policy allows this style and this script, and nothing else", () => {
  const text = page();
  const policy = between(text, 'Content-Security-Policy" content="', '"').replaceAll("&#39;", "'");
  const hash = (part: string) => `'sha256-${createHash("sha256").update(part).digest("base64")}'`;
  const script = between(text, "</script>\n<script>", "</script>");
  const style = between(text, "<style>", "</style>");
  expect(policy.split("; ")).toStrictEqual([
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test("whatever a runtime wrote, there are the page's two scripts, no inline handler or style, and nothing to fetch", () => {
  const text = page();
  expect(text.match(/<script/g)).toHaveLength(2);
  expect(text.match(/<\/script/g)).toHaveLength(2);
  const tags = text.replace(/<script>[\s\S]*<\/script>/, "").match(/<[a-z][^>]*>/g) ?? [];
  const names = new Set(tags.map((tag) => /^<([a-z0-9]+)/.exec(tag)?.[1]));
  for (const name of ["img", "iframe", "object", "base", "form action"]) expect(names).not.toContain(name);
  expect(tags.filter((tag) => /\s(?:src|style|on\w+)=/.test(tag))).toStrictEqual([]);
});

test("a specification that is no web address is not linked to", () => {
  const result = makeResult("node", [makeCheck({ spec: "javascript:alert(1)" })]);
  expect(html.render(buildMatrix([result]))).not.toContain('href="javascript:');
});

test("without a baseline nothing is said about one", () => {
  expect(html.render(buildMatrix(makeSample()))).not.toMatch(/class="compared"|name="changed"/);
});

test("a matrix of nothing is a page", () => {
  expect(html.render(buildMatrix([]))).toContain("0 checks of behaviour in 0 targets");
});

import { expect, test } from "vitest";
import { diffRuns } from "../../../reports/diff.ts";
import html from "../../../reports/formats/html.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { makeCheck, makeResult } from "../factory.ts";
import { makeHostile } from "../hostile.ts";
import { makeLarge } from "../large.ts";
import { gaps, makeSample } from "../sample.ts";

const checks = new Map([["fetch/redirect/manual", ["pass", "r1"] as const]]);
const baselines = new Map([["workerd", { slot: "workerd", target: "workerd@0.9.0", checks }]]);
const view = () => ({ diffs: diffRuns(makeSample(), baselines) });
const make = (...given: Parameters<typeof html.makeFiles>) => new Map(html.makeFiles(...given));
const site = () => make(buildMatrix(makeSample(), { gaps, expected: ["deno"] }), view());

const pagesOf = (files: ReadonlyMap<string, string>) => [...files].filter(([path]) => path.endsWith(".html"));

test("the files: a page for each part and area, a data file for each suite", () => {
  expect([...site().keys()].sort()).toStrictEqual([
    "areas/fetch.html",
    "areas/permissions.html",
    "areas/streams.html",
    "changes.html",
    "checks.html",
    "compare.html",
    "data/checks.js",
    "data/columns.js",
    "data/names-presence.js",
    "data/suite-permissions-net.js",
    "data/suite-streams-tee.js",
    "index.html",
    "measure.html",
    "names.html",
    "permissions.html",
    "site.css",
    "site.js",
  ]);
});

test("the overview and an area's page, whole", async () => {
  await expect(site().get("index.html")).toMatchFileSnapshot("../golden/index.html.txt");
  await expect(site().get("areas/fetch.html")).toMatchFileSnapshot("../golden/area.html.txt");
});

test("every page allows the site's own files and nothing else, and finds them from where it is", () => {
  for (const [path, text] of pagesOf(site())) {
    const root = path.startsWith("areas/") ? "../" : "";
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1]?.replaceAll("&#39;", "'");
    expect(policy?.split("; ")).toStrictEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src data:",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(text.match(/<script[^>]*>/g)).toStrictEqual([`<script src="${root}site.js" data-root="${root}" defer>`]);
    expect(text.match(/<link rel="stylesheet"[^>]*>/g)).toStrictEqual([
      `<link rel="stylesheet" href="${root}site.css">`,
    ]);
  }
});

test("whatever a runtime wrote: no further script, no inline handler or style, and nothing to fetch", () => {
  for (const results of [makeSample(), makeHostile()]) {
    for (const [, text] of pagesOf(make(buildMatrix(results), view()))) {
      expect(text.match(/<script/g)).toHaveLength(1);
      const tags = text.match(/<[a-z][^>]*>/g) ?? [];
      const names = new Set(tags.map((tag) => /^<([a-z0-9]+)/.exec(tag)?.[1]));
      for (const name of ["img", "iframe", "object", "base"]) expect(names).not.toContain(name);
      expect(tags.filter((tag) => /\s(?:style|on\w+)=/.test(tag.replaceAll(/"[^"]*"/g, '""')))).toStrictEqual([]);
    }
  }
});

test("no name out of a result file leaves the site's folder", () => {
  const check = makeCheck({ area: "../../etc", suite: "../../../etc/passwd", feature: "..", id: "../x" });
  const paths = [...make(buildMatrix([makeResult("node", [check])])).keys()];
  expect(paths.filter((path) => !/^(?:(?:areas|data)\/)?[\w-]+\.(?:html|js|css)$/.test(path))).toStrictEqual([]);
  expect(paths.some((path) => /^areas\/etc-[0-9a-f]{8}\.html$/.test(path))).toBe(true);
});

test("a data file is one call that hands its value over", () => {
  const text = site().get("data/suite-streams-tee.js")!;
  const received: unknown[][] = [];
  new Function("wintermatrix", text)({ receive: (...given: unknown[]) => received.push(given) });
  expect(received).toHaveLength(1);
  expect(received[0]![0]).toBe("suite-streams-tee");
});

test("a specification that is no web address is not linked to", () => {
  const result = makeResult("node", [makeCheck({ spec: "javascript:alert(1)" })]);
  for (const [, text] of pagesOf(make(buildMatrix([result])))) expect(text).not.toContain('href="javascript:');
});

test("without a baseline or an earlier run there is nothing to say of changes", () => {
  const files = make(buildMatrix(makeSample()));
  expect(files.has("changes.html")).toBe(false);
  expect(files.get("areas/fetch.html")).not.toMatch(/class="compared"|name="since"/);
});

test("a matrix of nothing is a site", () => {
  expect(make(buildMatrix([])).get("index.html")).toContain("0 checks of behaviour in 0 targets");
});

test("the first page with all that it loads stays light for eight targets", () => {
  const [bun, deno, ...others] = makeLarge();
  const again = [bun!, deno!].map((result) => {
    const { slot, id } = result.target;
    return { ...result, target: { ...result.target, slot: `${slot}-old`, id: `${id}-old` } };
  });
  const files = make(buildMatrix([bun!, deno!, ...others, ...again]));
  expect(files.get("index.html")).toContain("in 8 targets");
  const sizes = ["index.html", "site.css", "site.js"].map((path) => Buffer.byteLength(files.get(path)!));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
});

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { listBadges } from "../../../reports/badge.ts";
import badges from "../../../reports/formats/badges.ts";
import shields from "../../../reports/formats/shields.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { makeChecks, makeResult } from "../factory.ts";
import { makeHostile } from "../hostile.ts";
import { makeSample } from "../sample.ts";

/** https://shields.io/badges/endpoint-badge, what we use of it. */
const isEndpoint = new Ajv2020().compile({
  type: "object",
  required: ["schemaVersion", "label", "message", "color"],
  additionalProperties: false,
  properties: {
    schemaVersion: { const: 1 },
    label: { type: "string", maxLength: 80 },
    message: { type: "string", minLength: 1 },
    color: { type: "string", pattern: "^[0-9a-f]{6}$" },
  },
});

const scored = (verdicts: ("pass" | "fail" | "error" | "skip")[]) =>
  buildMatrix([makeResult("bun", makeChecks(verdicts, { profiles: ["ecma:A"] }))]);

test("the whole texts", async () => {
  const files = { ...badges.renderFiles(buildMatrix(makeSample())), ...shields.renderFiles(buildMatrix(makeSample())) };
  const text = Object.entries(files).map(([path, content]) => `${path}\n${content}`);
  await expect(text.join("\n")).toMatchFileSnapshot("../golden/badges.txt");
});

test.each([
  [["pass", "pass"], "100.0% passed"],
  [["pass", "pass", "fail"], "66.6% passed"],
  [["pass", "error"], "100.0% passed, incomplete"],
  [["skip"], "not measured"],
] as const)("%j reads %s", (verdicts, message) => {
  expect(listBadges(scored([...verdicts])).map((badge) => badge.message)).toStrictEqual([message]);
});

test("a part of a run has no colour of a whole one", () => {
  const result = makeResult("bun", makeChecks(["pass"], { profiles: ["ecma:A"] }));
  const partial = buildMatrix([{ ...result, selection: { complete: false, areas: ["streams"] } }]);
  expect(listBadges(partial)[0]).toMatchObject({ message: "100.0% passed, incomplete", color: "57606a" });
});

test("a profile's pin is no part of a badge's address", () => {
  const matrix = scored(["pass"]);
  const pinned = { ...matrix, profiles: matrix.profiles.map((row) => ({ ...row, profile: "ecma@webref-1" })) };
  expect(Object.keys(shields.renderFiles(pinned))).toStrictEqual(["shields/ecma/bun.json"]);
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = hex.match(/../g)!.map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each([["pass"], ["pass", "pass", "pass", "pass", "fail"], ["pass", "fail"], ["fail"], ["error"]] as const)(
  "white text is readable on the colour of %s %s %s %s %s",
  (...verdicts) => {
    const [badge] = listBadges(scored(verdicts.filter((verdict) => verdict !== undefined)));
    expect(1.05 / (luminance(badge!.color) + 0.05)).toBeGreaterThanOrEqual(4.5);
  },
);

test("every endpoint keeps to what shields.io takes, every badge is a document, hostile names too", async () => {
  for (const matrix of [buildMatrix(makeSample()), buildMatrix(makeHostile())]) {
    for (const text of Object.values(shields.renderFiles(matrix))) expect(isEndpoint(JSON.parse(text))).toBe(true);
    const svgs = Object.values(badges.renderFiles(matrix));
    expect(svgs.length).toBeGreaterThan(0);
    for (const xml of svgs) expect((await validateXML({ xml, normalization: "c14n" })).errors).toStrictEqual([]);
  }
});

test("no name leaves the folder", () => {
  const { profiles, ...matrix } = scored(["pass"]);
  const renamed = { ...matrix, profiles: profiles.map((row) => ({ ...row, profile: "../../etc/passwd" })) };
  expect(Object.keys(badges.renderFiles(renamed))).toStrictEqual(["badges/--..-etc-passwd/bun.svg"]);
});

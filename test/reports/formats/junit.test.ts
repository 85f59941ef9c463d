import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { diffRuns } from "../../../reports/diff.ts";
import junit from "../../../reports/formats/junit.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { makeCheck, makeResult, makeTarget } from "../factory.ts";
import { makeHostile } from "../hostile.ts";
import { gaps, makeSample } from "../sample.ts";

const schema = readFileSync(new URL("../junit.xsd", import.meta.url), "utf8");

async function faultsOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message }) => message);
}

function known(slot: string, verdicts: Record<string, "pass" | "fail">) {
  const checks = new Map(Object.entries(verdicts).map(([id, verdict]) => [id, [verdict, "r1"] as const]));
  return new Map([[slot, { slot, target: `${slot}@1.0.0`, checks }]]);
}

test("the whole text, and it keeps to the schema", async () => {
  const xml = junit.render(buildMatrix(makeSample(), { gaps }));
  await expect(xml).toMatchFileSnapshot("../golden/junit.xml.txt");
  expect(await faultsOf(xml)).toStrictEqual([]);
});

test("the schema refuses what isn't so", async () => {
  const xml = junit.render(buildMatrix(makeSample())).replace('failures="', 'failures="many');
  expect(await faultsOf(xml)).toHaveLength(1);
});

test("hostile text in every field is text, and bounded", async () => {
  const xml = junit.render(buildMatrix(makeHostile()));
  expect(await faultsOf(xml)).toStrictEqual([]);
  expect(xml.length).toBeLessThan(40_000);
  expect(xml).not.toContain("]]>");
});

describe("with a baseline", () => {
  const results = [
    makeResult("bun", [
      makeCheck({ id: "a/b#lost", title: "lost", verdict: "fail", reason: "no" }),
      makeCheck({ id: "a/b#known", title: "known", verdict: "fail", reason: "no" }),
      makeCheck({ id: "a/b#gained", title: "gained" }),
      makeCheck({ id: "a/b#same", title: "same" }),
    ]),
  ];
  const ids = { "a/b#lost": "pass", "a/b#known": "fail", "a/b#gained": "fail", "a/b#same": "pass" } as const;
  const outcomes = (xml: string) =>
    Array.from(xml.matchAll(/: (\w+)" time="[^"]+"(?:\/>|>\s+<(\w+) type="([^"]+)")/g), ([, ...parts]) => parts);

  test("only what differs fails, in both directions", () => {
    const xml = junit.render(buildMatrix(results), { diffs: diffRuns(results, known("bun", ids)) });
    expect(outcomes(xml)).toStrictEqual([
      ["gained", "failure", "closed gap"],
      ["known", "skipped", "fail"],
      ["lost", "failure", "regression"],
      ["same", undefined, undefined],
    ]);
  });

  test("what doesn't fail the run doesn't fail there", () => {
    const diffs = diffRuns(results, known("bun", ids));
    const xml = junit.render(buildMatrix(results), { diffs, failOn: "regression" });
    expect(outcomes(xml).map(([, outcome]) => outcome)).toStrictEqual([undefined, "skipped", "failure", undefined]);
  });

  test("what the run should have produced is an error", () => {
    const diffs = diffRuns(results, known("bun", { ...ids, "a/b#gone": "pass" }));
    expect(junit.render(buildMatrix(results), { diffs })).toContain('errors="1"');
  });

  test("of two targets of a slot each has its own differences", () => {
    const two = [
      makeResult("bun", [makeCheck()]),
      makeResult("bun", [makeCheck({ verdict: "fail" })], { target: makeTarget("bun", { id: "bun@2.0.0" }) }),
    ];
    const xml = junit.render(buildMatrix(two), {
      diffs: diffRuns(two, known("bun", { "streams/tee/delivers": "pass" })),
    });
    expect(
      Array.from(xml.matchAll(/<testsuite name="([^"]+)" tests="1" failures="(\d)"/g), ([, ...all]) => all),
    ).toEqual([
      ["bun@1.0.0", "0"],
      ["bun@2.0.0", "1"],
    ]);
  });
});

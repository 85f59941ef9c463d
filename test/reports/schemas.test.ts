import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import json from "../../reports/formats/json.ts";
import matrixSchema from "../../reports/matrix.schema.json" with { type: "json" };
import { buildMatrix } from "../../reports/matrix.ts";
import resultSchema from "../../reports/result.schema.json" with { type: "json" };
import { findViolation, type Schema } from "../../reports/schema.ts";
import {
  type Attempt,
  type CheckRecord,
  type Observation,
  type PermissionFact,
  type ResultFile,
  type TargetRecord,
  tiers,
  verdicts,
} from "../../wire/results.ts";
import { makeCheck, makeResult } from "./factory.ts";
import { gaps, makeSample } from "./sample.ts";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const isResult = ajv.compile(resultSchema);
const isMatrix = ajv.compile(matrixSchema);

/** The compiler holds each list to its type, the test holds the schema to the list. */
type Fields<T> = Record<keyof Required<T>, "required" | "optional">;

const result: Fields<ResultFile> = {
  schema: "required",
  tool: "required",
  startedAt: "required",
  duration: "required",
  host: "required",
  target: "required",
  shard: "required",
  selection: "required",
  suiteHash: "required",
  prelude: "optional",
  probes: "required",
  sources: "required",
  checks: "required",
  errors: "required",
};
const check: Fields<CheckRecord> = {
  id: "required",
  revision: "required",
  area: "required",
  suite: "required",
  feature: "required",
  title: "required",
  tier: "required",
  spec: "required",
  level: "required",
  wpt: "optional",
  bcd: "optional",
  profiles: "required",
  needs: "required",
  file: "required",
  line: "required",
  verdict: "required",
  reason: "optional",
  duration: "required",
  attempts: "required",
  fact: "optional",
};
const attempt: Fields<Attempt> = {
  verdict: "required",
  reason: "optional",
  duration: "required",
  observations: "required",
  expected: "optional",
  actual: "optional",
  stderr: "optional",
};
const observation: Fields<Observation> = {
  probe: "required",
  args: "required",
  returned: "optional",
  threw: "optional",
};
const fact: Fields<PermissionFact> = {
  capability: "required",
  launch: "required",
  outcome: "required",
  detail: "optional",
};
const target: Fields<TargetRecord> = {
  id: "required",
  slot: "required",
  moving: "optional",
  title: "required",
  runtime: "required",
  version: "required",
  engine: "required",
  options: "required",
  flags: "required",
  binary: "required",
};

interface Shape {
  required: string[];
  properties: object;
}
const { check: checkShape, attempt: attemptShape, target: targetShape } = resultSchema.$defs;

test.each<[string, Record<string, string>, Shape]>([
  ["ResultFile", result, resultSchema],
  ["CheckRecord", check, checkShape],
  ["Attempt", attempt, attemptShape],
  ["Observation", observation, attemptShape.properties.observations.items],
  ["PermissionFact", fact, checkShape.properties.fact],
  ["TargetRecord", target, targetShape],
])("the schema of %s has the fields of its type", (_name, fields, shape) => {
  const required = Object.keys(fields).filter((name) => fields[name] === "required");
  expect(Object.keys(shape.properties).sort()).toStrictEqual(Object.keys(fields).sort());
  expect(shape.required.toSorted()).toStrictEqual(required.sort());
});

test("the schemas list every verdict and tier", () => {
  expect(resultSchema.$defs.verdict.enum).toStrictEqual([...verdicts]);
  expect(matrixSchema.$defs.verdict.enum).toStrictEqual([...verdicts]);
  expect(checkShape.properties.tier.enum).toStrictEqual([...tiers]);
});

describe("result.schema.json, as ajv and as the reader see it", () => {
  const both = (value: unknown) => [isResult(value), findViolation(resultSchema as Schema, value) === undefined];

  test.each(makeSample())("holds for %j", (sample) => {
    expect(both(sample)).toStrictEqual([true, true]);
  });

  const broken: [string, unknown][] = [
    ["no checks", { ...makeResult("node"), checks: undefined }],
    ["an unknown tier", makeResult("node", [makeCheck({ tier: "vibes" as "shape" })])],
    ["a negative duration", makeResult("node", [makeCheck({ duration: -1 })])],
    ["a profile without entry", makeResult("node", [makeCheck({ profiles: ["ecma"] })])],
    ["half a shard", makeResult("node", [], { shard: { index: 0.5, of: 1 } })],
    ["a foreign tool", { ...makeResult("node"), tool: { name: "other", version: "1" } }],
  ];
  test.each(broken)("does not hold for %s", (_what, value) => {
    expect(both(JSON.parse(JSON.stringify(value)))).toStrictEqual([false, false]);
  });
});

describe("matrix.json", () => {
  const matrix = () => JSON.parse(json.render(buildMatrix(makeSample(), { gaps, expected: ["deno"] })));

  test("keeps to its schema", () => {
    expect(isMatrix(matrix()), ajv.errorsText(isMatrix.errors)).toBe(true);
  });

  test("breaks it with a verdict of its own", () => {
    const value = matrix();
    value.areas[0].features[0].checks[0].cells.node.verdict = "great";
    expect(isMatrix(value)).toBe(false);
  });

  test("counts attempts and leaves their evidence to the raw files", () => {
    const value = matrix();
    expect(value.areas[0].features[0].checks[0].cells.workerd).toMatchObject({ verdict: "fail", attempts: 1 });
    expect(value.columns[0].files).toHaveLength(1);
  });
});

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import wptreport from "../../../reports/formats/wptreport.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { verdicts } from "../../../wire/results.ts";
import { makeChecks, makeResult } from "../factory.ts";
import { makeHostile } from "../hostile.ts";
import { makeSample } from "../sample.ts";

const text = { type: "string", minLength: 1, maxLength: 9000, not: { pattern: "[\\u0000-\\u0008\\u202e]" } };
const message = { anyOf: [{ type: "null" }, text] };

/** What wpt.fyi's processor and wptrunner's formatter agree on. */
const isReport = new Ajv2020({ strictTypes: false }).compile({
  type: "object",
  required: ["run_info", "time_start", "time_end", "results"],
  properties: {
    time_start: { type: "integer" },
    time_end: { type: "integer" },
    run_info: {
      type: "object",
      required: ["revision", "product", "browser_version", "os"],
      additionalProperties: { type: "string" },
    },
    results: {
      type: "array",
      items: {
        type: "object",
        required: ["test", "status", "message", "subtests"],
        properties: {
          test: { type: "string", pattern: "^/" },
          status: { enum: ["OK", "ERROR", "TIMEOUT", "CRASH", "PRECONDITION_FAILED"] },
          message,
          subtests: {
            type: "array",
            items: {
              type: "object",
              required: ["name", "status", "message"],
              properties: {
                name: text,
                status: { enum: ["PASS", "FAIL", "TIMEOUT", "NOTRUN", "PRECONDITION_FAILED"] },
                message,
              },
            },
          },
        },
      },
    },
  },
});

const render = (results: Parameters<typeof buildMatrix>[0]) => wptreport.renderFiles(buildMatrix(results));

test("the whole texts", async () => {
  const files = Object.entries(render(makeSample())).map(([path, content]) => `${path}\n${content}`);
  await expect(files.join("\n")).toMatchFileSnapshot("../golden/wptreport.txt");
});

test("it keeps to the shape, with every verdict and with hostile text", () => {
  const all = render([...makeHostile(), makeResult("node", makeChecks([...verdicts]))]);
  for (const content of Object.values(all))
    expect([isReport(JSON.parse(content)), isReport.errors]).toEqual([true, null]);
  expect(Object.values(all).join("").length).toBeLessThan(50_000);
});

test("a pass alone is a pass, and an error of ours is never the runtime's failure", () => {
  const [content] = Object.values(render([makeResult("node", makeChecks(["pass", "flaky", "error"]))]));
  const [suite] = JSON.parse(content!).results;
  expect(suite.status).toBe("ERROR");
  expect(suite.subtests.map(({ status }: { status: string }) => status)).toStrictEqual(["PASS", "FAIL", "NOTRUN"]);
});

/** The part of the table that is fast: each row on one runtime, in turns. `npm run survive` is the whole. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRunning, loadFaults } from "./faults.ts";
import { differences } from "./running.ts";
import { openStage } from "./stage.ts";
import { tryFault } from "./trial.ts";

const slots = ["node", "bun", "deno", "workerd"];
const rows = (await loadFaults()).filter(({ fault }) => !fault.slow);
const cells = rows.map((row, index) => ({ row, slot: slots[index % slots.length] as string }));
let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage(slots);
}, 120_000);
afterAll(() => stage[Symbol.asyncDispose]());

/** Far beyond what it takes: the bound of a trial is its place's. */
const timeout = 240_000;

describe.runIf(process.platform === "linux").concurrent("is survived", { timeout }, () => {
  test.each(cells)("$row.phase/$row.name on $slot", async ({ row, slot }) => {
    const { problems, compared } = await tryFault(row, slot, stage);
    expect(problems).toStrictEqual([]);
    if (isRunning(row.fault)) expect(compared).toBeGreaterThan(50);
  });
});

test("a verdict that changed, is missing or came in addition is a problem", () => {
  const ran = (verdicts: Record<string, string>) => ({
    checks: Object.entries(verdicts).map(([id, verdict]) => ({ id, verdict })),
    errors: [],
  });
  type Ran = Parameters<typeof differences>[0];
  const [before, after] = [ran({ a: "pass", b: "fail", c: "pass" }), ran({ a: "pass", b: "pass", d: "pass" })];
  expect(differences(before as unknown as Ran, after as unknown as Ran)).toStrictEqual([
    "b: fail in a clean run, now pass",
    "c: pass in a clean run, now not there",
    "d: not there in a clean run, now pass",
  ]);
});

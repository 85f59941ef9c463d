import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readBaselines } from "../../reports/baseline.ts";
import { loadGaps } from "../../runners/gaps.ts";
import { slots } from "../../runners/slots.ts";
import type { Verdict } from "../../wire/results.ts";

const baselines = await readBaselines(fileURLToPath(new URL("../../baseline", import.meta.url)));
const gaps = await loadGaps();

/** Non-passes that somebody must have looked into: what isn't there needs no excuse. */
const explained: readonly Verdict[] = ["fail", "stub", "crash", "timeout", "flaky"];

/** Shapes are generated from Web IDL, and their non-passes are read by class rather than one by one. */
const isGenerated = (id: string) => id.startsWith("shape/");

/** Ids of the non-passes of a runtime, over all its slots. */
function nonPasses(runtime: string): string[] {
  const own = slots
    .filter((slot) => slot.runtime === runtime)
    .flatMap(({ name }) => [...(baselines.get(name)?.checks ?? [])]);
  return [...new Set(own.filter(([, [verdict]]) => explained.includes(verdict)).map(([id]) => id))];
}

const fits = (checks: string | RegExp, id: string) => (typeof checks === "string" ? checks === id : checks.test(id));

describe.each([...new Set(slots.map(({ runtime }) => runtime))])("%s", (runtime) => {
  test("every non-pass of its baselines has a reason", () => {
    const judged = nonPasses(runtime).filter((id) => !isGenerated(id));
    const unexplained = judged.filter((id) => !gaps[runtime]?.some(({ checks }) => fits(checks, id)));
    expect(unexplained).toStrictEqual([]);
  });

  test("no gap is stale: each is still a non-pass", () => {
    const ids = nonPasses(runtime);
    const stale = (gaps[runtime] ?? []).filter(({ checks }) => !ids.some((id) => fits(checks, id)));
    expect(stale.map(({ checks }) => String(checks))).toStrictEqual([]);
  });
});

import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readBaselines } from "../../reports/baseline.ts";
import { coversCheck } from "../../reports/gaps.ts";
import { findStaleGaps, seenIn } from "../../reports/stale.ts";
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

describe.each([...new Set(slots.map(({ runtime }) => runtime))])("%s", (runtime) => {
  test("every non-pass of its baselines has a reason", () => {
    const judged = nonPasses(runtime).filter((id) => !isGenerated(id));
    const unexplained = judged.filter((id) => !gaps[runtime]?.some((gap) => coversCheck(gap, id)));
    expect(unexplained).toStrictEqual([]);
  });

  test("no gap is stale: each has a check, and one of them doesn't pass where it is said to hold", () => {
    const seen = [...baselines.values()].map(seenIn).filter((one) => one.runtime === runtime);
    const stale = findStaleGaps(gaps[runtime] ?? [], seen);
    expect(stale.map(({ gap, why }) => `${String(gap.checks)}: ${why}`)).toStrictEqual([]);
  });

  test("every gap says why", () => {
    expect((gaps[runtime] ?? []).filter(({ reason }) => reason.trim() === "")).toStrictEqual([]);
  });
});

/** The search of the diagnosis, without a runtime: a failure goes through gates, and each change opens one. */
import { expect, test } from "vitest";
import { diagnose } from "../../library/diagnose/diagnose.ts";
import { loadSteps } from "../../library/diagnose/load.ts";
import type { DiagnosisStep, Failure } from "../../library/diagnose/step.ts";
import { type Cause, type LayerState, layerNames } from "../../library/types.ts";

const gates = ["a", "b", "c"];
/** Fails at the first of the needed gates that no change opened. */
function failureWith(open: readonly string[], needed: readonly string[], kind: Cause["kind"] = "error"): Failure {
  const closed = needed.find((gate) => !open.includes(gate));
  const come = closed ? needed.indexOf(closed) : layerNames.length;
  const layers = Object.fromEntries(
    layerNames.map((name, index) => [name, { state: (index < come ? "yes" : "no") satisfies LayerState }]),
  );
  const causes = closed ? [{ kind, summary: `needs ${closed}`, chain: [] }] : [];
  return { judged: { layers, failed: [], notes: [] }, causes } as unknown as Failure;
}

const steps: DiagnosisStep[] = ["useless", ...gates].map((name, order) => ({
  order,
  propose: () => [{ name, how: name, alteration: { bundle: { kept: [name] } } }],
}));

async function search(needed: readonly string[], bounds?: { tries: number; within: number }) {
  const runs: string[][] = [];
  const found = await diagnose(
    failureWith([], needed),
    steps,
    async ({ bundle }) => {
      runs.push([...(bundle?.kept ?? [])]);
      return failureWith(bundle?.kept ?? [], needed);
    },
    bounds,
  );
  const { changes, farthest } = found;
  return { changes: changes.map(({ name }) => name), farthest: farthest?.changes.map(({ name }) => name), runs };
}

test("one change that helps is all that is told", async () => {
  const { changes, runs } = await search(["b"]);
  expect({ changes, runs }).toStrictEqual({ changes: ["b"], runs: [["useless"], ["a"], ["b"]] });
});

test("peels until it is green, and leaves out what wasn't needed", async () => {
  expect((await search(["c", "a"])).changes.sort()).toStrictEqual(["a", "c"]);
});

test("ends after its tries, and says what led farthest", async () => {
  const { changes, farthest, runs } = await search(["a", "b", "d"], { tries: 9, within: 60_000 });
  expect({ changes, farthest, tries: runs.length }).toStrictEqual({ changes: [], farthest: ["a", "b"], tries: 9 });
});

test("no time is no try", async () => {
  expect((await search(["a"], { tries: 9, within: -1 })).runs).toStrictEqual([]);
});

test("an addon and a loop are not tried at all", async () => {
  for (const kind of ["addon", "timeout"] as const) {
    const found = await diagnose(failureWith([], ["a"], kind), steps, () => Promise.reject(new Error("tried")));
    expect(found.changes).toStrictEqual([]);
  }
});

test("every file of the folder is a step", async () => {
  const found = await loadSteps();
  expect(found.length).toBeGreaterThan(5);
  expect(found.map(({ order }) => order)).toStrictEqual(found.map(({ order }) => order).sort());
});

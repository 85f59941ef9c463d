import { describe, expect, test } from "vitest";
import { type LayerState, type Layers, layerNames, type Verdict } from "../../library/types.ts";
import { decide, summarise } from "../../library/verdict.ts";

const states: LayerState[] = ["yes", "partly", "no", "unknown", "not reached", "not applicable"];
const make = (changes: Partial<Record<keyof Layers, LayerState>> = {}): Layers =>
  Object.fromEntries(layerNames.map((name) => [name, { state: changes[name] ?? "yes" }])) as Layers;

describe("decide", () => {
  test.each<[string, Parameters<typeof decide>[0], Verdict]>([
    ["the author's exercise passes", { layers: make(), exercise: "file" }, "works"],
    ["the package's own passes", { layers: make(), exercise: "package" }, "works"],
    ["ours passes", { layers: make(), exercise: "built-in" }, "smoke"],
    [
      "an edge bundle is no obstacle where there is none",
      { layers: make({ bundles: "not applicable" }), exercise: "file" },
      "works",
    ],
    ["it loads and nothing was exercised", { layers: make({ works: "unknown" }) }, "unknown"],
    ["the control is unsteady", { layers: make({ works: "unknown" }), exercise: "file" }, "unknown"],
    ["it doesn't load on Node", { layers: make({ exports: "unknown" }), exercise: "file" }, "unknown"],
    ["an export is missing", { layers: make({ exports: "partly" }), exercise: "file" }, "partly"],
    ["all exports are missing", { layers: make({ exports: "no" }), exercise: "file" }, "no"],
    ["some functions differ", { layers: make({ works: "partly" }), exercise: "file" }, "partly"],
    ["all functions differ", { layers: make({ works: "no" }), exercise: "file" }, "no"],
    ["it doesn't bundle", { layers: make({ bundles: "no", loads: "not reached" }), exercise: "file" }, "no"],
    ["a change was verified", { layers: make({ loads: "no" }), exercise: "file", change: true }, "works with a change"],
    ["a change where nothing is amiss", { layers: make(), exercise: "file", change: true }, "works"],
    ["it is declared for another target", { layers: make({ loads: "no" }), declared: true }, "declared"],
  ])("%s", (_what, evidence, verdict) => {
    expect(decide(evidence)).toBe(verdict);
  });

  test("only a yes in every layer, seen by an exercise, works", () => {
    const good: string[] = [];
    for (const resolves of states)
      for (const bundles of states)
        for (const loads of states)
          for (const exports of states)
            for (const works of states) {
              const layers = make({ resolves, bundles, loads, exports, works });
              if (decide({ layers, exercise: "file" }) === "works")
                good.push([resolves, bundles, loads, exports, works].join());
            }
    // A bundle is what only edge targets have.
    expect(good.sort()).toStrictEqual(["yes,not applicable,yes,yes,yes", "yes,yes,yes,yes,yes"]);
  });
});

test.each<[Verdict[], Verdict]>([
  [["unknown", "smoke", "unknown"], "smoke"],
  [["works", "no"], "no"],
  [["declared", "unknown"], "unknown"],
  [["declared"], "declared"],
  [[], "unknown"],
])("%j come to %s", (verdicts, all) => {
  expect(summarise(verdicts)).toBe(all);
});

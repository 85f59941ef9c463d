import { describe, expect, test } from "vitest";
import { type Control, judge } from "../../library/layers/judge.ts";
import type { Observed } from "../../library/layers/observed.ts";
import type { Seen } from "../../library/session/types.ts";

const gave = (returned: unknown): Seen => ({ outcome: { returned } });
const observe = (changes: Partial<Observed> = {}): Observed => ({
  entry: ".",
  resolution: { file: "/a/index.js" },
  load: gave({ parse: "function", Model: "class" }),
  calls: { one: gave({ a: 1 }), two: gave([2]) },
  functions: ["one", "two"],
  touched: { lib: ["parse"] },
  ...changes,
});
const control: Control = { first: observe(), second: observe() };
const states = (observed: Observed, by: Control | undefined = control) => {
  const { layers } = judge(observed, by, "lib");
  return Object.fromEntries(Object.entries(layers).map(([name, { state }]) => [name, state]));
};

describe("judge", () => {
  test("the same as on Node is yes, and the depth is counted", () => {
    const { tally, depth, failed } = judge(observe(), control, "lib");
    expect({ tally, depth, failed }).toStrictEqual({
      tally: { passed: 2, of: 2 },
      depth: { touched: ["parse"], untouched: ["Model"] },
      failed: [],
    });
    expect(states(observe())).toMatchObject({ loads: "yes", exports: "yes", works: "yes", bundles: "not applicable" });
  });

  test("another observation is a difference, a throw as well", () => {
    expect(states(observe({ calls: { one: gave({ a: 2 }), two: gave([2]) } })).works).toBe("partly");
    expect(
      states(observe({ calls: { one: { outcome: { threw: new Error("no") } }, two: { died: "x", said: "" } } })).works,
    ).toBe("no");
  });

  test("a control that disagrees with itself says nothing", () => {
    const unsteady = { first: observe(), second: observe({ calls: { one: gave(1), two: gave(3) } }) };
    expect(states(observe(), unsteady).works).toBe("unknown");
  });

  test("what can't be done on Node says nothing of others", () => {
    const failing = observe({ calls: { one: { outcome: { threw: new Error("broken") } } }, functions: ["one"] });
    const { layers } = judge(observe({ calls: { one: gave(1) } }), { first: failing, second: failing }, "lib");
    expect(layers.works).toStrictEqual({ state: "unknown", detail: "the exercise fails on Node: one: Error: broken" });
    expect(states(observe(), { first: observe({ load: { died: "x", said: "" } }), second: observe() }).exports).toBe(
      "unknown",
    );
  });

  test("a missing export is named, a class that became a function is none", () => {
    const { layers } = judge(observe({ load: gave({ Model: "function" }) }), control, "lib");
    expect(layers.exports).toStrictEqual({ state: "partly", detail: "missing: parse" });
    expect(
      judge(observe({ load: gave({ parse: "object", Model: "class" }) }), control, "lib").layers.exports.detail,
    ).toBe("parse is object, and function on Node");
  });

  test("the first layer that fails stops the later ones", () => {
    expect(states(observe({ load: { late: 15_000, said: "" } }))).toMatchObject({
      loads: "no",
      exports: "not reached",
      works: "not reached",
    });
    const bundle = {
      errors: [{ text: "Could not resolve" }],
      bytes: 0,
      swaps: [],
      start: "s",
    } as unknown as NonNullable<Observed["bundle"]>;
    expect(states(observe({ bundle }))).toMatchObject({ bundles: "no", loads: "not reached" });
    expect(states(observe({ resolution: { error: "no" } }))).toMatchObject({ resolves: "no", loads: "not reached" });
  });

  test("nothing exercised is unknown", () => {
    const { calls: _calls, ...quiet } = observe();
    expect(states(quiet).works).toBe("unknown");
  });
});

import type { RunningFault } from "../../fault.ts";

export default {
  title: "an observation with hostile keys: __proto__, constructor, toJSON, then, getters that throw",
  async probe() {
    const json =
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toJSON":1,"hasOwnProperty":2}';
    return { keys: JSON.parse(json), toJSON: () => "not me" };
  },
  body: async ({ observe, expect }) => {
    const { keys } = (await observe("probe")) as { keys: object };
    expect(Object.keys(keys)).toStrictEqual(["__proto__", "constructor", "toJSON", "hasOwnProperty"]);
    expect(["polluted" in {}, "polluted" in keys]).toStrictEqual([false, false]);
  },
  expected: { others: { verdict: "pass", note: "all are own properties, and nothing is polluted" } },
} satisfies RunningFault;

import type { RunningFault } from "../../fault.ts";

export default {
  title: "an observation with a getter that throws",
  async probe() {
    return {
      get value(): never {
        throw new Error("not to be read");
      },
    };
  },
  body: async ({ observe, expect }) => {
    expect(await observe("probe")).toStrictEqual({ value: 1 });
  },
  expected: { others: { verdict: "fail", evidence: /Described/ } },
} satisfies RunningFault;

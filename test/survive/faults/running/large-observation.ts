import type { RunningFault } from "../../fault.ts";

export default {
  title: "an observation of 100 MB",
  probe: async () => "x".repeat(100 * 2 ** 20),
  timeout: 10_000,
  body: async ({ observe, expect }) => {
    expect(await observe("probe")).toMatchObject({ kind: "too large" });
  },
  expected: { others: { verdict: "pass", note: 'it comes home as "too large"' } },
} satisfies RunningFault;

import type { RunningFault } from "../../fault.ts";

export default {
  title: "an observation with cycles",
  async probe() {
    const found: Record<string, unknown> = { map: new Map() };
    found.self = found;
    (found.map as Map<unknown, unknown>).set(found, [found.map]);
    return found;
  },
  body: async ({ observe, expect }) => {
    const found = (await observe("probe")) as { self: unknown; map: Map<unknown, unknown[]> };
    expect([found.self === found, found.map.get(found)?.[0] === found.map]).toStrictEqual([true, true]);
  },
  expected: { others: { verdict: "pass", note: "it comes home as it is" } },
} satisfies RunningFault;

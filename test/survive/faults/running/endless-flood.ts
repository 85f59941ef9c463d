import type { RunningFault } from "../../fault.ts";

export default {
  title: "a response without end, as fast as it can be read",
  probe: async () => "never asked",
  async answer() {
    const chunk = new TextEncoder().encode("x".repeat(2 ** 16));
    return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(chunk) }));
  },
  timeout: 20_000,
  expected: { others: { verdict: "fail", evidence: /more than \d+ bytes came/ } },
} satisfies RunningFault;

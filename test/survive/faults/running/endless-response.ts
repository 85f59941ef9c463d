import type { RunningFault } from "../../fault.ts";

export default {
  title: "a response that never ends",
  probe: async () => "never asked",
  async answer() {
    const pull = async (controller: ReadableStreamDefaultController) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      controller.enqueue(new TextEncoder().encode(" "));
    };
    return new Response(new ReadableStream({ pull }));
  },
  timeout: 500,
  expected: { others: { verdict: "timeout", evidence: /not done after 500 ms/ } },
} satisfies RunningFault;

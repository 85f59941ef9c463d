import type { RunningFault } from "../../fault.ts";

export default {
  title: "headers, then a reset",
  probe: async () => "never asked",
  async answer() {
    let pulls = 0;
    const pull = async (controller: ReadableStreamDefaultController) => {
      pulls += 1;
      if (pulls === 1) return controller.enqueue(new TextEncoder().encode('["1",'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.error(new Error("cut off"));
    };
    return new Response(new ReadableStream({ pull }));
  },
  expected: { others: { verdict: "fail", evidence: /connection broke/ } },
} satisfies RunningFault;

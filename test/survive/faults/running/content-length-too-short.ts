import type { RunningFault } from "../../fault.ts";

export default {
  title: "a lie in content-length: less than comes",
  probe: async () => "never asked",
  async answer() {
    const start = (controller: ReadableStreamDefaultController) => {
      controller.enqueue(new TextEncoder().encode('["1",[0],["object"]] and more that was not declared'));
      controller.close();
    };
    return new Response(new ReadableStream({ start }), { headers: { "content-length": "5" } });
  },
  timeout: 1000,
  expected: {
    others: {
      verdict: ["fail", "error"],
      evidence: /connection broke|can't be decoded/,
      note: "half an outcome isn't put down to what the check is about",
    },
  },
} satisfies RunningFault;

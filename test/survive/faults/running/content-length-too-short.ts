import type { RunningFault } from "../../fault.ts";

export default {
  title: "a lie in content-length: less than comes",
  async probe() {},
  async answer() {
    const start = (controller: ReadableStreamDefaultController) => {
      controller.enqueue(new TextEncoder().encode('["1",[0],["object"]] and more that was not declared'));
      controller.close();
    };
    return new Response(new ReadableStream({ start }), { headers: { "content-length": "5" } });
  },
  timeout: 1000,
  expected: { others: { verdict: "fail", evidence: /connection broke|no outcome/ } },
} satisfies RunningFault;

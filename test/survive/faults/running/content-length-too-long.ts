import type { RunningFault } from "../../fault.ts";

export default {
  title: "a lie in content-length: more than comes",
  probe: async () => "never asked",
  async answer() {
    const start = (controller: ReadableStreamDefaultController) => {
      controller.enqueue(new TextEncoder().encode("12345"));
      controller.close();
    };
    return new Response(new ReadableStream({ start }), { headers: { "content-length": "500" } });
  },
  timeout: 1000,
  expected: {
    others: {
      verdict: ["fail", "timeout", "error"],
      evidence: /connection broke|not done|can't be decoded/,
      note: "by what the runtime makes of it: the rest is waited for, the connection broken, or the header mended",
    },
  },
} satisfies RunningFault;

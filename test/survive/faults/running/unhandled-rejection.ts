import type { RunningFault } from "../../fault.ts";

export default {
  title: "an unhandled rejection",
  async probe() {
    void Promise.reject(new Error("nobody handles it"));
    await new Promise((resolve) => setTimeout(resolve, 200));
  },
  expected: {
    others: { verdict: "crash", evidence: /nobody handles it/ },
    workerd: { verdict: "pass", note: "the runtime goes on" },
  },
} satisfies RunningFault;

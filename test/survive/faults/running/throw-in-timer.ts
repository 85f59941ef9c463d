import type { RunningFault } from "../../fault.ts";

export default {
  title: "an uncaught throw in a timer",
  async probe() {
    setTimeout(() => {
      throw new Error("thrown in a timer");
    }, 10);
    await new Promise((resolve) => setTimeout(resolve, 200));
  },
  expected: {
    others: { verdict: "crash", evidence: /thrown in a timer/ },
    workerd: { verdict: "pass", note: "the runtime goes on" },
  },
} satisfies RunningFault;

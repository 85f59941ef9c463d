import type { RunningFault } from "../../fault.ts";

export default {
  title: "an uncaught throw in a timer, when its check has passed",
  async probe() {
    setTimeout(() => {
      throw new Error("thrown later");
    }, 20);
  },
  expected: {
    others: { verdict: "crash", evidence: /after the check's own end/ },
    workerd: { verdict: "pass", note: "the runtime goes on" },
  },
} satisfies RunningFault;

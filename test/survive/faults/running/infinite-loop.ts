import type { RunningFault } from "../../fault.ts";

export default {
  title: "an infinite loop in a handler",
  async probe() {
    for (;;);
  },
  timeout: 500,
  expected: { others: { verdict: "timeout", evidence: /not done after 500 ms/ } },
} satisfies RunningFault;

import type { RunningFault } from "../../fault.ts";

export default {
  title: "two gigabytes on stdout",
  async probe() {
    const line = "x".repeat(2 ** 20);
    for (let written = 0; written < 2048; written += 1) {
      console.log(line);
      // So that a runtime that writes in turns of its loop needn't hold it all.
      if (written % 16 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
  },
  timeout: 120_000,
  slow: true,
  expected: { others: { verdict: "pass" } },
} satisfies RunningFault;

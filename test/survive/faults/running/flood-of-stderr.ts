import type { RunningFault } from "../../fault.ts";

export default {
  title: "two gigabytes on stderr",
  async probe() {
    const { stderr } = await import("node:process");
    const chunk = "x".repeat(2 ** 20);
    for (let written = 0; written < 2048; written += 1) {
      // One at a time: what can't be written yet would be kept in the runtime's memory.
      console.error(chunk);
      await new Promise((resolve) => stderr.write("", resolve));
    }
  },
  timeout: 120_000,
  slow: true,
  expected: { others: { verdict: "pass" } },
} satisfies RunningFault;

import type { RunningFault } from "../../fault.ts";

export default {
  title: "two gigabytes on stdout",
  async probe() {
    const { stdout } = await import("node:process");
    const chunk = "x".repeat(2 ** 20);
    for (let written = 0; written < 2048; written += 1) {
      // One at a time: what can't be written yet would be kept in the runtime's memory.
      console.log(chunk);
      await new Promise((resolve) => stdout.write("", resolve));
    }
  },
  timeout: 120_000,
  slow: true,
  expected: { others: { verdict: "pass" } },
} satisfies RunningFault;

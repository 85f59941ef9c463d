import type { RunningFault } from "../../fault.ts";

export default {
  title: "a segmentation fault",
  async probe() {
    const { kill, pid } = await import("node:process");
    // Rust's handler of the signal lets the first one pass where the stack is whole.
    for (;;) {
      kill(pid, "SIGSEGV");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  },
  expected: {
    others: { verdict: "crash", evidence: /SIGSEGV/ },
    workerd: { verdict: "stub", evidence: /not implemented/, note: "no code in a worker can signal the process" },
  },
} satisfies RunningFault;

import type { RunningFault } from "../../fault.ts";

export default {
  title: "a segmentation fault",
  async probe() {
    const { kill, pid } = await import("node:process");
    kill(pid, "SIGSEGV");
    await new Promise(() => undefined);
  },
  expected: { others: { verdict: "crash", evidence: /SIGSEGV/ } },
} satisfies RunningFault;

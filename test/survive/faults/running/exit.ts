import type { RunningFault } from "../../fault.ts";

export default {
  title: "process.exit(7)",
  async probe() {
    (await import("node:process")).exit(7);
  },
  expected: {
    others: { verdict: "crash", evidence: /exit code 7/ },
    workerd: { verdict: "fail", evidence: /process\.exit\(7\)/, note: "only the request is ended" },
  },
} satisfies RunningFault;

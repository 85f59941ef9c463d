import type { RunningFault } from "../../fault.ts";

export default {
  title: "process.abort()",
  async probe() {
    (await import("node:process")).abort();
  },
  expected: {
    others: { verdict: "crash", evidence: /SIGABRT/ },
    workerd: { verdict: "fail", evidence: /process\.exit\(1\)/, note: "only the request is ended" },
  },
} satisfies RunningFault;

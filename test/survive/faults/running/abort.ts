import type { RunningFault } from "../../fault.ts";

export default {
  title: "process.abort()",
  async probe() {
    (await import("node:process")).abort();
  },
  expected: { others: { verdict: "crash", evidence: /SIGABRT/ } },
} satisfies RunningFault;

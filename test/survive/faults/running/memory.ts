import type { RunningFault } from "../../fault.ts";

export default {
  title: "memory that runs away, to the limit",
  async probe() {
    const kept: object[] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  },
  timeout: 60_000,
  slow: true,
  expected: {
    others: { verdict: ["crash", "fail"], evidence: /out of memory|allocation|SIG(ABRT|TRAP|KILL)/i },
  },
} satisfies RunningFault;

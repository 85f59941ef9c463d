import type { RunningFault } from "../../fault.ts";

export default {
  title: "the binary is deleted in mid-run, and then the process dies",
  async probe() {
    const { kill, pid } = await import("node:process");
    kill(pid, "SIGKILL");
    await new Promise(() => undefined);
  },
  async body({ observe, launchOptions }) {
    const { rm } = await import("node:fs/promises");
    await rm(launchOptions().binary.path);
    await observe("probe");
  },
  ownCache: true,
  slow: true,
  expected: {
    others: { verdict: "crash", evidence: /SIGKILL/, note: "the binary is fetched again" },
    workerd: { verdict: "stub", evidence: /not implemented/, note: "deleted only; the binary is fetched again" },
  },
} satisfies RunningFault;

/** Holds a child to limits, through util-linux' prlimit: it replaces itself by the command, so the pid stays the same. */
import { existsSync, readFileSync, realpathSync } from "node:fs";

/** Bytes of private memory that a child may have unless its runner says otherwise: far more than any suite needs. */
const memory = 2 * 1024 ** 3;

/**
 * What is put before a command: no more memory than that, and no core file where it crashes. Nothing where the system
 * has no such means.
 * @param bytes the runner's own figure
 */
export function limitsBefore(bytes = memory, prlimit = found): string[] {
  return prlimit ? [prlimit, `--data=${bytes}`, "--core=0", "--"] : [];
}

const found = findPrlimit();

function findPrlimit(): string | undefined {
  if (process.platform !== "linux") return undefined;
  const path = ["/usr/bin/prlimit", "/bin/prlimit"].find((one) => existsSync(one));
  // Another system's tool of this name may not know the options.
  return path && readFileSync(realpathSync(path)).includes("max core file size") ? path : undefined;
}

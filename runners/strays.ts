/** Processes that left the group of their launch, on Linux: a daemon calls setsid. */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/**
 * SIGKILLs every process that was started with the folder as its HOME, or that works in it. One that changed both is not
 * found: only a confinement holds that.
 */
export function killStrays(folder: string): void {
  if (process.platform !== "linux") return;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    if (belongsTo(folder, pid)) kill(Number(pid));
}

function belongsTo(folder: string, pid: string): boolean {
  try {
    const place = readlinkSync(`/proc/${pid}/cwd`);
    if (place === folder || place.startsWith(`${folder}/`)) return true;
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`HOME=${folder}`);
  } catch (error) {
    // It ended meanwhile, or is another user's.
    if (["ENOENT", "ESRCH", "EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

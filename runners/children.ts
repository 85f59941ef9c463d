/**
 * The children of a run, by a file each in the run's folder. On SIGINT and SIGTERM no teardown of a test
 * framework runs, so the main process ends whatever is still registered.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The file that says that nothing more may be started. */
const stopFile = "stopped";

/** What the folder of a part of a run begins with. */
const partPrefix = "part-";

/** A folder for a part of a run, that can be thrown away before the run ends: what is started there ends with the run. */
export function makePart(folder: string, name: string): string {
  const part = join(folder, `${partPrefix}${name}`);
  mkdirSync(part, { recursive: true });
  return part;
}

/** The folder itself and its parts. */
const partsOf = (folder: string): string[] => [
  folder,
  ...readdirSync(folder).flatMap((name) => (name.startsWith(partPrefix) ? [join(folder, name)] : [])),
];

/**
 * Whether launches in the folder, or in the run that it is a part of, were stopped for good; looked at right before each
 * start. The folder goes soon after.
 */
export const isStopped = (folder: string): boolean =>
  !existsSync(folder) ||
  existsSync(join(folder, stopFile)) ||
  (basename(folder).startsWith(partPrefix) && existsSync(join(dirname(folder), stopFile)));

/**
 * Lets nothing more be started, and ends what is registered. Synchronous: for signal handlers. A start that was under
 * way in another thread registers itself a moment later, so there is a second look.
 */
export function stopChildren(folder: string): void {
  writeFileSync(join(folder, stopFile), "");
  endChildren(folder);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, underWay);
  endChildren(folder);
}

/** Milliseconds that a start takes from the look at the stop file to its registration. */
const underWay = 50;

/** Notes that the process group `pid` is alive; `folder` must exist. */
export function registerChild(folder: string, pid: number): void {
  writeFileSync(join(folder, `${pid}.pid`), "");
}

export function forgetChild(folder: string, pid: number): void {
  rmSync(join(folder, `${pid}.pid`), { force: true });
}

/** SIGKILLs every registered process group and returns how many there were. Synchronous: for signal handlers. */
function endChildren(folder: string): number {
  return partsOf(folder).reduce((sum, part) => sum + endChildrenOf(part), 0);
}

function endChildrenOf(folder: string): number {
  const pids = listFolder(folder).flatMap((name) => (name.endsWith(".pid") ? [Number.parseInt(name, 10)] : []));
  for (const pid of pids) {
    killGroup(pid, "SIGKILL");
    forgetChild(folder, pid);
  }
  return pids.length;
}

/** A part may be thrown away at any moment, once nothing runs there. */
function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return [];
  }
}

/** Signals the process group that `pid` leads; a group that is already gone is no error. */
export function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    // Windows has no process groups: there the child alone is signalled.
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

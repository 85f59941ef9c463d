/** Folders that are named after the process that made them, so that a later one can tell what a killed one left behind. */
import { stat } from "node:fs/promises";
import { hostname } from "node:os";

/**
 * Whether nobody uses a folder any more: its process is gone, or it is older than a day. Process ids mean something only
 * on their own host; a folder may be shared with a container or over a network.
 */
export async function isAbandoned(folder: string, maker: { host: string; pid: number }): Promise<boolean> {
  if (maker.host === hostname() && !isAlive(maker.pid)) return true;
  const facts = await stat(folder).catch(() => undefined);
  return facts !== undefined && Date.now() - facts.mtimeMs > day;
}

const day = 24 * 3600 * 1000;

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

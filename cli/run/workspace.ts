/** The run's own folder, below the system's temporary one. */
import { mkdtempSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { isAbandoned } from "../../runners/abandoned.ts";
import { InputError } from "../../wire/input-error.ts";

/** Makes the folder, and removes those that killed runs left behind. @throws InputError where none can be made */
export async function makeWorkspace(): Promise<string> {
  await removeAbandoned(tmpdir());
  try {
    // Synchronous: who makes it listens to signals at once, and none comes between.
    return mkdtempSync(join(tmpdir(), `wintermatrix-${process.pid}-${hostname()}-`));
  } catch (cause) {
    const why = `No folder can be made below ${tmpdir()}: ${(cause as Error).message}.`;
    throw new InputError(`${why} Point TMPDIR at one with room.`, { cause });
  }
}

/** Its name tells who made it. */
const pattern = /^wintermatrix-(\d+)-(.+)-\w{6}$/;

async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const removals = names.map(async (name) => {
    const [, pid, host = ""] = pattern.exec(name) ?? [];
    if (!pid || !(await isAbandoned(join(folder, name), { host, pid: Number(pid) }))) return;
    await rm(join(folder, name), { recursive: true, force: true });
  });
  // What another user left, or another process is removing as well, is no reason to stop.
  await Promise.allSettled(removals);
}

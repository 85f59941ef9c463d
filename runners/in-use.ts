/** Marks in the entries of the cache: who uses one, so that it isn't pruned under a run, and when it was last used. */
import { rmSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findAbandoned, signName } from "./cache.ts";

const prefix = ".in-use";
const held = new Set<string>();

/**
 * Marks an entry as used until this process ends; does nothing where there is no entry. Making and removing the mark sets
 * the folder's time of change, which is when it was last used.
 */
export async function markInUse(entry: string): Promise<void> {
  const mark = join(entry, signName(prefix));
  try {
    await writeFile(mark, "");
    for (const left of await findAbandoned(entry, prefix)) await rm(left, { force: true });
  } catch (error) {
    if (!isNoReasonToStop(error)) throw error;
    return;
  }
  if (held.size === 0) process.once("exit", removeMarks);
  held.add(mark);
}

/** Where nothing can be written nothing can be pruned either, and a full disk is no reason not to run what is there. */
function isNoReasonToStop(error: unknown): boolean {
  return /^(ENOENT|ENOTDIR|EROFS|EACCES|EPERM|ENOSPC|EDQUOT)$/.test((error as NodeJS.ErrnoException).code ?? "");
}

/** Synchronous: nothing else runs while a process exits. What can't be removed is known by its process, which is gone. */
function removeMarks(): void {
  for (const mark of held) {
    try {
      rmSync(mark, { force: true });
    } catch (error) {
      if (!isNoReasonToStop(error)) throw error;
    }
  }
}

/** Whether a process that still runs (or may, on another host) uses an entry. */
export async function isInUse(entry: string): Promise<boolean> {
  const marks = (await readdir(entry)).filter((name) => name.startsWith(`${prefix}_`));
  const abandoned = await findAbandoned(entry, prefix);
  return marks.some((name) => !abandoned.includes(join(entry, name)));
}

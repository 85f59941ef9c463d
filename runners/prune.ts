import { rm } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../wire/input-error.ts";
import { exists, findStaleDrafts, moveAway, moveInto, openDraft } from "./cache.ts";
import { type CacheEntry, listEntries, sizeOf } from "./entries.ts";
import { isInUse } from "./in-use.ts";
import type { TargetsLock } from "./lock.ts";

export interface PruneOptions {
  /** Also what slots of the lock need. */
  all?: boolean | undefined;
  /** Only say what would go. */
  dryRun?: boolean | undefined;
}

export interface Pruned {
  removed: CacheEntry[];
  /** What would have gone, if no run used it. */
  kept: CacheEntry[];
  /** Bytes, with those of what killed runs left behind. */
  freed: number;
}

/**
 * Removes what no slot of the lock needs, and what killed runs left behind. What a process still uses stays.
 * @throws InputError where the cache can't be changed
 */
export async function prune(
  cache: string,
  lock: TargetsLock,
  { all = false, dryRun = false }: PruneOptions = {},
): Promise<Pruned> {
  if (!(await exists(cache))) return { removed: [], kept: [], freed: 0 };
  const unneeded = (await listEntries(cache, lock)).filter(({ slots, whole }) => all || !whole || slots.length === 0);
  const { true: kept = [], false: removed = [] } = Object.groupBy(unneeded, ({ inUse }) => `${inUse}`);
  const ofDrafts = await sizeOfDrafts(cache);
  const gone = dryRun ? removed : await removeAll(cache, removed);
  const late = removed.filter((entry) => !gone.includes(entry));
  const freed = gone.reduce((total, { size }) => total + size, ofDrafts);
  return { removed: gone, kept: [...kept, ...late], freed };
}

async function sizeOfDrafts(cache: string): Promise<number> {
  const sizes = await Promise.all((await findStaleDrafts(cache)).map(sizeOf));
  return sizes.reduce((total, size) => total + size, 0);
}

/** Gives those that are gone. */
async function removeAll(cache: string, entries: readonly CacheEntry[]): Promise<CacheEntry[]> {
  try {
    const draft = await openDraft(cache);
    try {
      const gone = entries.map(async (entry, index) => removeEntry(entry.path, join(draft, String(index))));
      const verdicts = await Promise.all(gone);
      return entries.filter((_, index) => verdicts[index]);
    } finally {
      await rm(draft, { recursive: true, force: true, maxRetries: 3 });
    }
  } catch (cause) {
    throw new InputError(`The cache can't be pruned: ${(cause as Error).message}. Make ${cache} writable`, { cause });
  }
}

/** In one step, so that nobody meets half an entry. A run that began to use it meanwhile gets it back. */
async function removeEntry(entry: string, place: string): Promise<boolean> {
  await moveAway(entry, place);
  if (!(await exists(place)) || !(await isInUse(place))) return true;
  return !(await moveInto(place, entry));
}

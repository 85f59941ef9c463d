/** Makes the lock of trees: what belongs to the packages that a lock of targets has and that are no binary. */
import type { LockedPackage, TargetsLock } from "./lock.ts";
import { lockTree } from "./lock-tree.ts";
import { optInSlots } from "./opt-in.ts";
import type { RegistryPlace } from "./registry.ts";
import type { Runner } from "./runner.ts";
import { slots } from "./slots.ts";
import { findTree, type LockedTree, nameTree } from "./trees.ts";

/**
 * Lays out each tree anew: what a package depends on moves without it. A tree is the same on every platform.
 * @param only the one slot whose tree is laid out anew; of every other what is locked of it stays
 * @throws InputError for what can't be had
 */
export async function lockTrees(
  lock: TargetsLock,
  runners: ReadonlyMap<string, Pick<Runner, "tree">>,
  { only, ...place }: RegistryPlace & { only?: string | undefined } = {},
): Promise<Record<string, LockedTree>> {
  const ofTrees = [...slots, ...optInSlots(lock)].filter(({ runtime }) => runners.get(runtime)?.tree);
  const trees = new Map<string, LockedTree | Promise<LockedTree>>();
  for (const { name } of ofTrees)
    for (const one of packagesOf(lock.slots[name])) {
      const kept = only === undefined || only === name ? undefined : findTree(one);
      const known = trees.get(nameTree(one));
      trees.set(nameTree(one), known ?? kept ?? lockTree(one, place));
    }
  const locked = [...trees].map(async ([name, tree]) => [name, await tree] as const);
  return Object.fromEntries(await Promise.all(locked));
}

function packagesOf(platforms: TargetsLock["slots"][string] | undefined): LockedPackage[] {
  return Object.values(platforms ?? {}).filter((locked) => locked !== null);
}

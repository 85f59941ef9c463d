/** What differs between two locks. */
import type { TargetsLock } from "./lock.ts";
import type { Platform } from "./runner.ts";
import { isAtLeast } from "./versions.ts";

/** A slot's version that has moved, on the platforms where it has moved so; `null` is none. */
export interface Move {
  slot: string;
  from: string | null;
  to: string | null;
  platforms: Platform[];
  /** True where it moved back: the registry doesn't have the locked version any more. */
  back: boolean;
}

/** In the order of the slots. */
export function findMoves(before: TargetsLock, after: TargetsLock): Move[] {
  const names = new Set([...Object.keys(after.slots), ...Object.keys(before.slots)]);
  return [...names].flatMap((slot) => movesOf(slot, before.slots[slot], after.slots[slot]));
}

type Packages = TargetsLock["slots"][string];

function movesOf(slot: string, before: Packages | undefined, after: Packages | undefined): Move[] {
  const moves = new Map<string, Move>();
  for (const platform of Object.keys(after ?? before ?? {}) as Platform[]) {
    const [from, to] = [before?.[platform] ?? null, after?.[platform] ?? null];
    if (from?.integrity === to?.integrity) continue;
    const key = `${from?.version} ${to?.version}`;
    const move = moves.get(key) ?? { slot, ...versionsOf(from, to), platforms: [] };
    move.platforms.push(platform);
    moves.set(key, move);
  }
  return [...moves.values()];
}

function versionsOf(from: Packages[Platform], to: Packages[Platform]): Pick<Move, "from" | "to" | "back"> {
  const back = from !== null && to !== null && !isAtLeast(to.version, from.version);
  return { from: from?.version ?? null, to: to?.version ?? null, back };
}

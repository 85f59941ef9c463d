/** Which passes are run a second time although nothing asks for it: what passes only now and then is found that way. */

export interface Recheck {
  /** Of a hundred passes so many, 0 to 100. */
  percent: number;
  /** Counts the runs, or the days: each turn has others, and 100 / percent of them have them all. */
  turn: number;
}

/** The same for the same id and turn, whatever else is run. */
export function isRechecked(id: string, { percent, turn }: Recheck): boolean {
  const first = (turn * percent) % 100;
  return (placeOf(id) - first + 100) % 100 < percent;
}

/** 0 to 99, by FNV-1a: evenly spread, and the same in every shard. */
function placeOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % 100;
}

const day = 86_400_000;

/** The turn of a run that was given no number: the day, so that over the nights every pass has had its turn. */
export const turnOfDay = (now: Date): number => Math.floor(now.getTime() / day);

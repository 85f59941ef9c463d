/** How long steps may take, over all of a check: an endless loop in every entry must not make the check endless. */

export interface Patience {
  /** Milliseconds that a process has for all of its steps: for what waits and does nothing. */
  wall: number;
  /** Seconds of CPU time: an endless loop ends here, however busy the machine is. */
  cpu: number;
}

const full: Patience = { wall: 30_000, cpu: 10 };
const short: Patience = { wall: 8_000, cpu: 3 };
/** After so many that were late. */
const enough = 3;
/** Milliseconds that late steps may have cost in all before nothing more is tried. */
const most = 90_000;

const spent = new Map<string, { late: number; milliseconds: number }>();

/**
 * Nothing where patience is at its end.
 * @param within milliseconds that a process should have, where nothing was late yet
 */
export function patienceOf(workspace: string, within = full.wall): Patience | undefined {
  const { late, milliseconds } = spent.get(workspace) ?? { late: 0, milliseconds: 0 };
  if (milliseconds >= most) return undefined;
  const { wall, cpu } = late < enough ? full : short;
  const share = within / full.wall;
  return { wall: wall * share, cpu: Math.ceil(cpu * Math.max(1, share)) };
}

/** Notes that something was late. */
export function losePatience(workspace: string, within: number): void {
  const { late, milliseconds } = spent.get(workspace) ?? { late: 0, milliseconds: 0 };
  spent.set(workspace, { late: late + 1, milliseconds: milliseconds + within });
}

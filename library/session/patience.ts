/** How long steps may take, over all of a check: an endless loop in every entry must not make the check endless. */

/** Milliseconds that a process has for all of its steps, and after enough of them were late. */
const full = 15_000;
const short = 4_000;
/** After so many that were late. */
const enough = 3;
/** Milliseconds that late steps may have cost in all before nothing more is tried. */
const most = 90_000;

const spent = new Map<string, { late: number; milliseconds: number }>();

/** @returns milliseconds; nothing where patience is at its end */
export function patienceOf(workspace: string): number | undefined {
  const { late, milliseconds } = spent.get(workspace) ?? { late: 0, milliseconds: 0 };
  if (milliseconds >= most) return undefined;
  return late < enough ? full : short;
}

/** Notes that something was late. */
export function losePatience(workspace: string, within: number): void {
  const { late, milliseconds } = spent.get(workspace) ?? { late: 0, milliseconds: 0 };
  spent.set(workspace, { late: late + 1, milliseconds: milliseconds + within });
}

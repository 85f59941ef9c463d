/** Checks whose verdict is not the same in every run. */
import type { SnapshotColumn } from "../../reports/snapshot.ts";
import type { Verdict } from "../../wire/results.ts";

export interface Flip {
  target: string;
  check: string;
  /** How often each verdict was given; `-` where the run didn't produce the check. */
  verdicts: Partial<Record<Verdict | "-", number>>;
  /** A run that saw another verdict said `flaky` itself: apart from those all runs agree. */
  marked: boolean;
}

type Seen = Map<string, (Verdict | "-")[]>;

function collect(runs: readonly (readonly SnapshotColumn[])[]): Map<string, Seen> {
  const targets = new Map<string, Seen>();
  for (const [index, run] of runs.entries()) {
    for (const { target, checks } of run) {
      const name = `${target.slot} ${target.id}`;
      const seen = targets.get(name) ?? new Map();
      targets.set(name, seen);
      for (const [id, { verdict }] of checks) {
        // A run that lacked the check has its place too.
        const verdicts = seen.get(id) ?? Array.from(runs, () => "-");
        verdicts[index] = verdict;
        seen.set(id, verdicts);
      }
    }
  }
  return targets;
}

function judge(target: string, check: string, verdicts: readonly (Verdict | "-")[]): Flip[] {
  const counts: Flip["verdicts"] = {};
  for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const distinct = Object.keys(counts);
  if (distinct.length === 1 && distinct[0] !== "flaky") return [];
  const unmarked = distinct.filter((verdict) => verdict !== "flaky");
  return [{ target, check, verdicts: counts, marked: unmarked.length <= 1 }];
}

/** What flips over runs of the same targets, unmarked flips first. Pure. */
export function findFlips(runs: readonly (readonly SnapshotColumn[])[]): Flip[] {
  const found = [...collect(runs)].flatMap(([target, seen]) =>
    [...seen].flatMap(([check, verdicts]) => judge(target, check, verdicts)),
  );
  return found.sort((left, right) => Number(left.marked) - Number(right.marked));
}

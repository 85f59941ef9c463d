import { InputError } from "../wire/input-error.ts";
import { type Baseline, readBaselines, writeBaseline } from "./baseline.ts";
import { groupRuns, type TargetRun } from "./columns.ts";
import { type Diff, diffRuns, listErrors } from "./diff.ts";
import type { Judged, Result } from "./evidence.ts";

export interface UpdateOptions {
  /** Take ids out of the baseline that the run no longer produces. Without it they are errors. */
  dropMissing?: boolean;
}

function refuse(why: string, fix: string): never {
  throw new InputError(`The baseline was not updated: ${why}. ${fix}`);
}

function refuseErrors(diff: Diff, dropMissing: boolean): void {
  const errors = listErrors(diff).filter(({ kind }) => kind === "error" || !dropMissing);
  const first = errors[0];
  if (!first) return;
  const what = first.kind === "missing" ? "is in the baseline but was not run" : (first.reason ?? "ended in an error");
  const fix =
    first.kind === "missing"
      ? "Pass --drop-missing where the check was taken out on purpose."
      : "Mend it and run again.";
  refuse(`${errors.length} error(s) in ${diff.target}, first ${first.id}: ${what}`, fix);
}

function refuseUnfit(diff: Diff, dropMissing: boolean): void {
  if (diff.prelude !== undefined)
    refuse(`${diff.target} ran with the prelude ${diff.prelude}`, "Run without --prelude.");
  if (!diff.complete) refuse(`the run of ${diff.target} was not complete`, "Run every check, in all shards.");
  refuseErrors(diff, dropMissing);
}

function refuseSharedSlots(runs: readonly TargetRun[]): void {
  for (const [slot, own] of Map.groupBy(runs, (run) => run.target.slot)) {
    const ids = own.map((run) => run.target.id).join(" and ");
    if (own.length > 1) refuse(`the slot ${slot} was run as ${ids}`, "Run one target for the slot.");
  }
}

const settle = ({ id, verdict, revision }: Judged) => [id, [verdict, revision]] as const;

function toBaseline({ target, checks }: TargetRun): Baseline {
  return { slot: target.slot, target: target.id, checks: new Map([...checks.values()].map(settle)) };
}

/**
 * Makes the results the baseline of their slots; other slots keep theirs. All of them are judged before one is written.
 * @param folder of the baseline files
 * @returns the slots written
 * @throws InputError where there is an error, a run that was not complete, a prelude, or a file that can't be written
 */
export async function updateBaseline(
  folder: string,
  results: readonly Result[],
  { dropMissing = false }: UpdateOptions = {},
): Promise<string[]> {
  const runs = groupRuns(results);
  refuseSharedSlots(runs);
  for (const diff of diffRuns(results, await readBaselines(folder))) refuseUnfit(diff, dropMissing);
  const next = runs.map(toBaseline);
  for (const baseline of next) await writeBaseline(folder, baseline);
  return next.map(({ slot }) => slot);
}

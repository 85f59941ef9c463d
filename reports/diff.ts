import type { Verdict } from "../wire/results.ts";
import type { Baseline } from "./baseline.ts";
import { groupRuns, type TargetRun } from "./columns.ts";
import type { Judged, Result } from "./evidence.ts";
import type { FailOn } from "./fail-on.ts";
import type { Gaps } from "./gaps.ts";
import { listStaleGaps } from "./stale.ts";

/**
 * What a difference is called, the gravest first. `error` and `missing` are faults of ours, the others findings. On a
 * target that moves by itself a closed gap is a `proposed baseline change`: nobody here did anything that could be wrong.
 */
export const differenceKinds = [
  "error",
  "missing",
  "regression",
  "check changed",
  "changed",
  "closed gap",
  "stale gap",
  "new check",
  "proposed baseline change",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  kind: DifferenceKind;
  /** The check's id; the place of a fault that belongs to no check. */
  id: string;
  was?: Verdict;
  now?: Verdict;
  reason?: string;
}

/** How one target's run differs from the baseline of its slot. */
export interface Diff {
  slot: string;
  target: string;
  /** The target that the baseline was seen in; absent where the slot has no baseline. */
  baseline?: string;
  /** Every check and every shard was run. */
  complete: boolean;
  /** Bundled ahead of the fixtures, so that what was run is not the runtime as it is. */
  prelude?: string;
  /** How many checks both have. */
  shared: number;
  /** How many of the baseline's checks were outside of the run's selection. */
  unselected: number;
  /** By kind, then id. */
  differences: Difference[];
}

export interface DiffOptions {
  /** Which ids the run was asked for in a target. Without it a partial run is compared on the checks that it produced. */
  selects?: (id: string, target: string) => boolean;
  /** Which slots should have a baseline: without one all of their checks are new. Others have nothing to compare with. By default all. */
  expects?: (slot: string) => boolean;
  /** Known gaps: those that are stale are differences too. */
  gaps?: Gaps;
}

/** What a check's change of verdict is called while the check itself stayed the same. */
export function classify(was: Verdict, now: Verdict, moving = false): DifferenceKind {
  if (was === "pass") return "regression";
  if (now !== "pass") return "changed";
  return moving ? "proposed baseline change" : "closed gap";
}

function compareCheck(
  record: Judged,
  known: readonly [Verdict, string] | undefined,
  moving: boolean | undefined,
): Difference | undefined {
  const { id, verdict: now, reason } = record;
  const seen = { id, now, ...(reason !== undefined && { reason }) };
  if (now === "error") return { kind: "error", ...seen, ...(known && { was: known[0] }) };
  if (!known) return { kind: "new check", ...seen };
  const [was, revision] = known;
  if (was === now) return undefined;
  return { kind: revision === record.revision ? classify(was, now, moving) : "check changed", ...seen, was };
}

function* listFaults(run: TargetRun): Generator<Difference> {
  for (const file of run.files) {
    for (const { where, message } of file.errors) yield { kind: "error", id: where, reason: message };
  }
}

function* listDifferences(
  run: TargetRun,
  baseline: Baseline | undefined,
  unproduced: readonly string[],
  comparable: boolean,
): Generator<Difference> {
  yield* listFaults(run);
  for (const record of run.checks.values()) {
    const difference = compareCheck(record, baseline?.checks.get(record.id), run.target.moving);
    if (difference && (comparable || difference.kind === "error")) yield difference;
  }
  for (const id of unproduced) yield { kind: "missing", id, was: baseline!.checks.get(id)![0] };
}

function compareDifferences(left: Difference, right: Difference): number {
  const order = differenceKinds.indexOf(left.kind) - differenceKinds.indexOf(right.kind);
  return order || (left.id < right.id ? -1 : Number(left.id > right.id));
}

/** Compares one target's run with its slot's baseline. Pure. */
function diffRun(run: TargetRun, baseline: Baseline | undefined, options: DiffOptions): Diff {
  const selects = options.selects ?? (() => run.complete);
  const known = [...(baseline?.checks.keys() ?? [])];
  const absent = known.filter((id) => !run.checks.has(id));
  const missing = absent.filter((id) => selects(id, run.target.id));
  const comparable = baseline !== undefined || (options.expects ?? (() => true))(run.target.slot);
  const prelude = run.files.find((file) => file.prelude)?.prelude?.file;
  return {
    slot: run.target.slot,
    target: run.target.id,
    ...(baseline && { baseline: baseline.target }),
    complete: run.complete,
    ...(prelude !== undefined && { prelude }),
    shared: known.length - absent.length,
    unselected: absent.length - missing.length,
    differences: [...listDifferences(run, baseline, missing, comparable)].sort(compareDifferences),
  };
}

/**
 * Compares each target's run with the baseline of its slot, in both directions: a pass lost and a pass gained are both
 * differences. A check whose revision differs is never a regression. Pure.
 * @throws InputError where two files of a target hold the same check
 */
export function diffRuns(
  results: readonly Result[],
  baselines: ReadonlyMap<string, Baseline>,
  options: DiffOptions = {},
): Diff[] {
  const runs = groupRuns(results);
  const stale = listStaleGaps(runs, baselines, options.gaps ?? {});
  return runs.map((run) => {
    const diff = diffRun(run, baselines.get(run.target.slot), options);
    return { ...diff, differences: [...diff.differences, ...(stale.get(run) ?? [])].sort(compareDifferences) };
  });
}

const isFault = ({ kind }: Difference) => kind === "error" || kind === "missing";

/** The faults of ours that a diff names: verdicts `error`, and ids that the run should have produced. */
export function listErrors(diff: Diff): Difference[] {
  return diff.differences.filter(isFault);
}

/** Whether a difference makes the run fail. */
export function isFailing(difference: Difference, failOn: FailOn = "any"): boolean {
  if (isFault(difference)) return true;
  if (failOn === "any") return difference.kind !== "proposed baseline change";
  return failOn === "regression" && difference.kind === "regression";
}

/** 0: no difference that fails the run. 1: one that does. 2: an error, which is ours and not the runtime's. */
export function exitCode(diffs: readonly Diff[], failOn: FailOn = "any"): 0 | 1 | 2 {
  const all = diffs.flatMap(({ differences }) => differences);
  if (all.some(isFault)) return 2;
  return all.some((difference) => isFailing(difference, failOn)) ? 1 : 0;
}

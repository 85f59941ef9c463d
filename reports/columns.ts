import { InputError } from "../wire/input-error.ts";
import type { ResultFile } from "../wire/results.ts";
import type { Judged, Result } from "./evidence.ts";
import { nameResult } from "./filing.ts";
import type { Column } from "./model.ts";
import { scoreCells } from "./score.ts";

/** One target's result files (its shards) with all of their checks by id. */
export interface TargetRun {
  target: ResultFile["target"];
  files: Result[];
  checks: Map<string, Judged>;
  /** Everything was selected and every shard is there. */
  complete: boolean;
}

function collectChecks(files: readonly Result[]): Map<string, Judged> {
  const checks = new Map<string, Judged>();
  for (const file of files) {
    for (const check of file.checks) {
      if (checks.has(check.id)) {
        throw new InputError(
          `The check ${check.id} is twice in the results of ${file.target.id}. Remove the older files.`,
        );
      }
      checks.set(check.id, check);
    }
  }
  return checks;
}

function hasAllShards(files: readonly Result[]): boolean {
  const count = files[0]?.shard.of;
  const indices = new Set(files.map((file) => file.shard.index));
  return files.every((file) => file.shard.of === count) && indices.size === count;
}

/**
 * Puts the shards of each target together, targets in the order of their first file.
 * @throws InputError where two files of a target hold the same check
 */
export function groupRuns(results: readonly Result[]): TargetRun[] {
  const groups = Map.groupBy(results, (result) => result.target.id);
  return [...groups.values()].map((files) => ({
    target: files[0]!.target,
    files,
    checks: collectChecks(files),
    complete: hasAllShards(files) && files.every((file) => file.selection.complete),
  }));
}

/** Sorts runs by their slot's place in the list; slots that are not in it come last. */
export function orderRuns(runs: readonly TargetRun[], slots: readonly string[]): TargetRun[] {
  const place = (run: TargetRun) => (slots.includes(run.target.slot) ? slots.indexOf(run.target.slot) : slots.length);
  return runs.toSorted((left, right) => place(left) - place(right));
}

function nameColumn(run: TargetRun, runs: readonly TargetRun[]): string {
  const alone = runs.filter((other) => other.target.slot === run.target.slot).length === 1;
  return alone ? run.target.slot : run.target.id;
}

/** The column that a target's run makes in the matrix. */
export function describeColumn(run: TargetRun, runs: readonly TargetRun[]): Column {
  const oldest = run.files.toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1))[0]!;
  const behaviour = [...run.checks.values()].filter((check) => check.tier === "behaviour");
  const score = scoreCells(behaviour);
  const errors = run.files.flatMap((file) => file.errors);
  return {
    key: nameColumn(run, runs),
    target: run.target,
    startedAt: oldest.startedAt,
    duration: run.files.reduce((total, file) => total + file.duration, 0),
    host: oldest.host,
    suiteHash: oldest.suiteHash,
    selection: oldest.selection,
    ...(oldest.prelude && { prelude: oldest.prelude }),
    errors,
    complete: run.complete,
    files: run.files.map(nameResult),
    score: { ...score, incomplete: score.incomplete || errors.length > 0 },
  };
}

/** Runs beside each other: those of the matrix and those before them, as they are compared. */
import { type Cause, type Comparison, compareColumns } from "../compare.ts";
import type { Difference } from "../diff.ts";
import type { Matrix } from "../model.ts";
import { type SnapshotCheck, type SnapshotColumn, snapshotResults } from "../snapshot.ts";
import type { Site } from "./site.ts";

/** One target's checks in one run. */
export interface Run extends SnapshotColumn {
  /** What stands for it in addresses: the column's key, with the time of the run where it is an earlier one. */
  key: string;
  label: string;
  /** Stands in the matrix. */
  current: boolean;
}

/** `2026-11-21 02:07`. */
export const formatTime = (iso: string): string => iso.slice(0, 16).replace("T", " ");

function* listCurrent({ columns, areas, tool }: Matrix): Generator<Run> {
  const rows = areas.flatMap(({ features }) => features.flatMap((feature) => feature.checks));
  for (const { key, target, prelude, ...column } of columns) {
    const ran = rows.flatMap(({ id, revision, cells }): [string, SnapshotCheck][] => {
      const cell = cells[key];
      return cell ? [[id, { verdict: cell.verdict, revision: cell.revision ?? revision }]] : [];
    });
    const label = `${key} · ${target.version}`;
    const about = { key, label, current: true, target, tool: tool.version, checks: new Map(ran) };
    yield { ...column, ...about, ...(prelude && { prelude: prelude.sha256 }) };
  }
}

function describeEarlier(run: SnapshotColumn): Run {
  const { target, startedAt } = run;
  const label = `${target.slot} · ${target.version} · run of ${formatTime(startedAt)}`;
  return { ...run, current: false, key: `${target.id}@${startedAt}`, label };
}

/** Every run that was given, those of the matrix first. */
export function listRuns(matrix: Matrix, earlier: Site["earlier"]): Run[] {
  const before = earlier.flatMap((results) => snapshotResults(results).map(describeEarlier));
  return [...listCurrent(matrix), ...before];
}

/** A run beside the one before it in the same slot. */
export interface Step {
  before: Run;
  after: Run;
  comparison: Comparison;
}

/** Each run with the one before it in its slot, the newest first. */
export function listSteps(runs: readonly Run[]): Step[] {
  const slots = [...Map.groupBy(runs, ({ target }) => target.slot).values()];
  return slots.flatMap((own) => {
    const newestFirst = own.toSorted((left, right) => (left.startedAt < right.startedAt ? 1 : -1));
    return newestFirst.slice(1).map((before, index) => {
      const after = newestFirst[index]!;
      return { before, after, comparison: compareColumns(before, after) };
    });
  });
}

/**
 * What may have changed a verdict; none: nothing else is other. A check that reads as before was not changed by its
 * suite, unless nothing but the suites is other: they share code.
 */
export function listCauses({ kind }: Difference, { causes }: Comparison): Cause[] {
  const possible = causes.filter((cause) => cause !== "new suite" || kind === "check changed");
  return possible.length === 0 ? causes : possible;
}

/** What the filter "changed since" can ask for, with the ids of the checks that changed. */
export interface Since {
  label: string;
  ids: ReadonlySet<string>;
}

/** The baseline where the run was compared with one, and each run before. */
export function listSince({ diffs, runs }: Pick<Site, "diffs" | "runs">): Since[] {
  const known = diffs?.filter(({ baseline }) => baseline !== undefined);
  const baseline = known?.flatMap(({ differences }) => differences.map(({ id }) => id));
  const steps = listSteps(runs).filter(({ after }) => after.current);
  const before = [...Map.groupBy(steps, (step) => formatTime(step.before.startedAt))].map(([time, own]) => ({
    label: `the run of ${time}`,
    ids: new Set(own.flatMap(({ comparison }) => comparison.differences.map(({ id }) => id))),
  }));
  return [...(baseline ? [{ label: "the baseline", ids: new Set(baseline) }] : []), ...before];
}

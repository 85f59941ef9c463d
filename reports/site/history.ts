/** Runs beside each other: those of the matrix and those before them, as they are compared. */
import type { CheckRecord, ResultFile, Verdict } from "../../wire/results.ts";
import { groupRuns, type TargetRun } from "../columns.ts";
import type { Matrix } from "../model.ts";
import type { Site } from "./site.ts";

/** One target's checks in one run. */
export interface Run {
  /** What stands for it in addresses: the column's key, with the time of the run where it is an earlier one. */
  key: string;
  label: string;
  /** Stands in the matrix. */
  current: boolean;
  slot: string;
  target: ResultFile["target"];
  tool: string;
  host: ResultFile["host"];
  startedAt: string;
  suiteHash: string;
  checks: ReadonlyMap<string, Pick<CheckRecord, "verdict" | "revision">>;
}

/** `2026-11-21 02:07`. */
export const formatTime = (iso: string): string => iso.slice(0, 16).replace("T", " ");

function describe({ target, files, checks }: TargetRun): Omit<Run, "key" | "label" | "current"> {
  const { tool, host, startedAt, suiteHash } = files[0]!;
  return { slot: target.slot, target, tool: tool.version, host, startedAt, suiteHash, checks };
}

function* listCurrent({ columns, areas, tool }: Matrix): Generator<Run> {
  const rows = areas.flatMap(({ features }) => features.flatMap((feature) => feature.checks));
  for (const { key, target, host, startedAt, suiteHash } of columns) {
    const ran = rows.flatMap(({ id, revision, cells }) => {
      const cell = cells[key];
      return cell ? [[id, { verdict: cell.verdict, revision: cell.revision ?? revision }] as const] : [];
    });
    const label = `${key} · ${target.version}`;
    yield {
      key,
      label,
      current: true,
      slot: target.slot,
      target,
      tool: tool.version,
      host,
      startedAt,
      suiteHash,
      checks: new Map(ran),
    };
  }
}

/** Every run that was given, those of the matrix first. */
export function listRuns(matrix: Matrix, earlier: Site["earlier"]): Run[] {
  const before = earlier.flatMap((results) =>
    groupRuns(results).map((run) => {
      const told = describe(run);
      const time = formatTime(told.startedAt);
      return {
        ...told,
        current: false,
        key: `${run.target.id}@${told.startedAt}`,
        label: `${run.target.slot} · ${run.target.version} · run of ${time}`,
      };
    }),
  );
  return [...listCurrent(matrix), ...before];
}

/** A run beside the one before it in the same slot. */
export interface Step {
  before: Run;
  after: Run;
}

/** Each run with the one before it in its slot, the newest first. */
export function listSteps(runs: readonly Run[]): Step[] {
  const slots = [...Map.groupBy(runs, ({ slot }) => slot).values()];
  return slots.flatMap((own) => {
    const newestFirst = own.toSorted((left, right) => (left.startedAt < right.startedAt ? 1 : -1));
    return newestFirst.slice(1).map((before, index) => ({ before, after: newestFirst[index]! }));
  });
}

/** What may have changed a verdict. */
export type Cause = "new runtime" | "new suite" | "new toolchain";

/** What is other in the later run. */
export function listCauses({ before, after }: Step): Cause[] {
  const runtime = before.target.id !== after.target.id || before.target.binary.sha512 !== after.target.binary.sha512;
  const host = JSON.stringify(before.host) !== JSON.stringify(after.host);
  return [
    ...(runtime ? (["new runtime"] as const) : []),
    ...(before.suiteHash === after.suiteHash ? [] : (["new suite"] as const)),
    ...(before.tool !== after.tool || host ? (["new toolchain"] as const) : []),
  ];
}

/** A check whose verdict is another one in the later run. */
export interface Change {
  id: string;
  was: Verdict;
  now: Verdict;
  /** More than one where it can't be told from the results alone; none where nothing else is other. */
  causes: Cause[];
}

/**
 * A check that reads as before wasn't changed by its suite, and one that doesn't can't be told from a new runtime but by
 * running the old binary with the new suite.
 */
function causesOf(causes: readonly Cause[], sameCheck: boolean): Cause[] {
  const possible = causes.filter((cause) => cause !== "new suite" || !sameCheck);
  // A check of the same revision in a changed suite can still be reached by what the suites share.
  return possible.length === 0 ? [...causes] : possible;
}

/** The verdicts that changed between two runs, among the checks that both have. */
export function listVerdictChanges(step: Step): Change[] {
  const causes = listCauses(step);
  return [...step.after.checks].flatMap(([id, now]) => {
    const was = step.before.checks.get(id);
    if (!was || was.verdict === now.verdict) return [];
    return [{ id, was: was.verdict, now: now.verdict, causes: causesOf(causes, was.revision === now.revision) }];
  });
}

/** What the filter "changed since" can ask for, with the ids of the checks that changed. */
export interface Since {
  label: string;
  ids: ReadonlySet<string>;
}

/** The baseline where the run was compared with one, and each run before. */
export function listSince({ diffs, changes, runs }: Pick<Site, "diffs" | "changes" | "runs">): Since[] {
  const baseline = diffs === undefined ? [] : [{ label: "the baseline", ids: idsOf(changes) }];
  const steps = listSteps(runs).filter(({ after }) => after.current);
  const before = [...Map.groupBy(steps, (step) => formatTime(step.before.startedAt))].map(([time, own]) => ({
    label: `the run of ${time}`,
    ids: new Set(own.flatMap((step) => listVerdictChanges(step).map(({ id }) => id))),
  }));
  return [...baseline, ...before];
}

/** The keys are `<target> <check>`, and a target has no blank in it. */
const idsOf = (changes: Site["changes"]) => new Set([...changes.keys()].map((key) => key.slice(key.indexOf(" ") + 1)));

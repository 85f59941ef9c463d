/** Two runs, column by column, on the checks that they share. Pure. */
import { classify, type Difference, type DifferenceKind, isFailing } from "./diff.ts";
import type { FailOn } from "./fail-on.ts";
import type { SnapshotCheck, SnapshotColumn } from "./snapshot.ts";

/** What changed beside the verdicts: a difference has one of these as its cause, or is a flake. */
export const causes = [
  "new runtime version",
  "other options",
  "new suite",
  "new tool",
  "other host",
  "prelude",
] as const;
export type Cause = (typeof causes)[number];

export interface Comparison {
  slot: string;
  was: { target: string; startedAt: string };
  now: { target: string; startedAt: string };
  /** None: nothing but time lies between the two. */
  causes: Cause[];
  /** How many checks both have, and how many only one of them. */
  shared: number;
  onlyOld: number;
  onlyNew: number;
  /** By id. */
  differences: Difference[];
}

export interface Compared {
  columns: Comparison[];
  /** Targets that only one of them has: they are compared with nothing. */
  onlyOld: string[];
  onlyNew: string[];
}

function listCauses(old: SnapshotColumn, now: SnapshotColumn): Cause[] {
  const changed: Record<Cause, boolean> = {
    "new runtime version": old.target.version !== now.target.version || old.target.engine !== now.target.engine,
    "other options": JSON.stringify(sortOptions(old)) !== JSON.stringify(sortOptions(now)),
    "new suite": old.suiteHash !== now.suiteHash,
    "new tool": old.tool !== now.tool,
    "other host": old.host.os !== now.host.os || old.host.arch !== now.host.arch,
    prelude: old.prelude !== now.prelude,
  };
  return causes.filter((cause) => changed[cause]);
}

/** The date of workerd's options moves with its version: that alone is no cause of its own. */
function sortOptions({ target }: SnapshotColumn): [string, string][] {
  return Object.entries(target.options)
    .filter(([name]) => name !== "date")
    .sort();
}

function nameKind(old: SnapshotCheck, now: SnapshotCheck, moving: boolean | undefined): DifferenceKind {
  if (now.verdict === "error") return "error";
  // An error told nothing of the runtime: what came after it is neither lost nor gained.
  if (old.verdict === "error") return "changed";
  return old.revision === now.revision ? classify(old.verdict, now.verdict, moving) : "check changed";
}

/** Two columns on the checks that they share. */
export function compareColumns(old: SnapshotColumn, now: SnapshotColumn): Comparison {
  const ids = [...now.checks.keys()].filter((id) => old.checks.has(id)).sort();
  const differences = ids.flatMap((id): Difference[] => {
    const before = old.checks.get(id)!;
    const after = now.checks.get(id)!;
    if (before.verdict === after.verdict) return [];
    const { reason } = after;
    const kind = nameKind(before, after, now.target.moving);
    return [{ kind, id, was: before.verdict, now: after.verdict, ...(reason !== undefined && { reason }) }];
  });
  return {
    slot: now.target.slot,
    was: { target: old.target.id, startedAt: old.startedAt },
    now: { target: now.target.id, startedAt: now.startedAt },
    causes: listCauses(old, now),
    shared: ids.length,
    onlyOld: old.checks.size - ids.length,
    onlyNew: now.checks.size - ids.length,
    differences,
  };
}

/** The same target, else the one other target of the slot that nobody else is compared with. */
function findPartner(now: SnapshotColumn, olds: readonly SnapshotColumn[], news: readonly SnapshotColumn[]) {
  const same = olds.find(({ target }) => target.id === now.target.id && target.slot === now.target.slot);
  if (same) return same;
  const free = (all: readonly SnapshotColumn[], others: readonly SnapshotColumn[]) =>
    all.filter(({ target }) => target.slot === now.target.slot && !others.some((one) => one.target.id === target.id));
  const [old, ...more] = free(olds, news);
  return more.length === 0 && free(news, olds).length === 1 ? old : undefined;
}

/** Compares two runs. Where each holds one column only, the two are compared whatever they are: two versions, two runtimes. */
export function compareSnapshots(olds: readonly SnapshotColumn[], news: readonly SnapshotColumn[]): Compared {
  const single = olds.length === 1 && news.length === 1;
  const pairs = news.flatMap((now) => {
    const old = single ? olds[0] : findPartner(now, olds, news);
    return old ? [{ old, now }] : [];
  });
  const name = ({ target }: SnapshotColumn) => target.id;
  return {
    columns: pairs.map(({ old, now }) => compareColumns(old, now)),
    onlyOld: olds.filter((one) => !pairs.some(({ old }) => old === one)).map(name),
    onlyNew: news.filter((one) => !pairs.some(({ now }) => now === one)).map(name),
  };
}

/** 0: the same. 1: a difference that fails; an error of ours in one of them is a difference here. */
export function judgeComparison({ columns, onlyOld, onlyNew }: Compared, failOn: FailOn = "any"): 0 | 1 {
  if (failOn === "never") return 0;
  const all = columns.flatMap(({ differences }) => differences);
  const lost = failOn === "any" && onlyOld.length + onlyNew.length > 0;
  return lost || all.some((one) => isFailing(one, failOn)) ? 1 : 0;
}

/** What a column weighs when it is to be published. Pure. */
import type { TargetRun } from "../columns.ts";
import { findGap, type Gaps } from "../gaps.ts";

export interface Weight {
  slot: string;
  target: string;
  startedAt: string;
  /** Everything was selected, and every shard is there. */
  complete: boolean;
  prelude: boolean;
  checks: number;
  /** Passes, and non-passes with a known reason: what was settled. */
  settled: number;
  /** Faults of ours. */
  errors: number;
}

export function weighRun({ target, files, checks, complete }: TargetRun, gaps: Gaps): Weight {
  const all = [...checks.values()];
  const faults = files.reduce((sum, { errors }) => sum + errors.length, 0);
  const isSettled = (check: (typeof all)[number]) =>
    check.verdict === "pass" || findGap(gaps, target, check) !== undefined;
  return {
    slot: target.slot,
    target: target.id,
    startedAt: files.map((file) => file.startedAt).toSorted()[0]!,
    complete,
    prelude: files.some((file) => file.prelude !== undefined),
    checks: all.length,
    settled: all.filter(isSettled).length,
    errors: all.filter(({ verdict }) => verdict === "error").length + faults,
  };
}

/** What keeps a column, or all of them, from being published: each rule gives its refusal in words, the fix last. Pure. */
import { countOf, formatCount, formatShare } from "../words.ts";
import type { Weight } from "./weigh.ts";

/** Shares beyond which something of ours is more likely than a runtime's change. */
export const limits = { fall: 0.02, errors: 0.01 } as const;

/** @param last the column's last good publication */
export type ColumnRule = (now: Weight, last: Weight | undefined) => string | undefined;

const shareOf = (part: number, whole: number): string => formatShare(whole === 0 ? 0 : part / whole, 1);

/** A prelude is for experiments: what ran is not the runtime. */
const refusePrelude: ColumnRule = ({ prelude }) =>
  prelude ? "it ran with a prelude, so it isn't the runtime as it is. Run it without --prelude." : undefined;

const refuseEmpty: ColumnRule = ({ checks }) =>
  checks === 0 ? "it has no checks at all. See what the job of this target says." : undefined;

const refusePartial: ColumnRule = ({ complete }) =>
  complete ? undefined : "it is a part of a run. Run the lost shards again, without --area and --only.";

const refuseErrors: ColumnRule = ({ errors, checks }) =>
  errors > checks * limits.errors
    ? `${countOf(errors, "error")} of ours among ${countOf(checks, "check")} (${shareOf(errors, checks)}, ${shareOf(limits.errors, 1)} at most). Mend them: they say nothing of the runtime.`
    : undefined;

function tellFall(now: number, last: number): string | undefined {
  if (now >= last * (1 - limits.fall)) return undefined;
  return `passes and known gaps fell from ${formatCount(last)} to ${formatCount(now)} (by ${shareOf(last - now, last)}, ${shareOf(limits.fall, 1)} at most).`;
}

const refuseFall: ColumnRule = ({ settled, slot }, last) => {
  const fall = last && tellFall(settled, last.settled);
  return fall && `${fall} Look at the evidence; if that is the truth: --accept ${slot}`;
};

/** In the order in which they are asked: the first refusal is the one that is told. */
export const columnRules: Readonly<Record<string, ColumnRule>> = {
  prelude: refusePrelude,
  empty: refuseEmpty,
  partial: refusePartial,
  errors: refuseErrors,
  fall: refuseFall,
};

export interface Refusal {
  rule: string;
  why: string;
}

/** The first rule that refuses a column. @param accepted somebody has looked: a fall is the truth */
export function judgeColumn(now: Weight, last: Weight | undefined, accepted = false): Refusal | undefined {
  for (const [rule, judge] of Object.entries(columnRules)) {
    const why = accepted && rule === "fall" ? undefined : judge(now, last);
    if (why !== undefined) return { rule, why };
  }
  return undefined;
}

/**
 * One column that fails costs itself alone. Where most of those that came do, it is the suites or the machine, and the
 * others are not to be believed either.
 */
export function judgeMost(came: number, refusals: readonly (Refusal & { slot: string })[]): Refusal | undefined {
  const [first] = refusals;
  if (!first || refusals.length * 2 <= came) return undefined;
  const others = refusals.length > 1 ? ` (and ${refusals.length - 1} more)` : "";
  return {
    rule: first.rule,
    why: `${refusals.length} of ${countOf(came, "column")} may not be published. ${first.slot}${others}: ${first.why}`,
  };
}

/** A decision in words. */
import { countOf } from "../words.ts";
import type { Decision } from "./decide.ts";

const day = (time: string): string => time.slice(0, 10);

/** A line for each thing that the reader should know; the verdict first. */
export function tellDecision({ refused, columns, without, fresh }: Decision): string {
  if (refused) return `Nothing was published (rule: ${refused.rule}): ${refused.why}\n`;
  const stale = columns.flatMap(({ slot, stale: kept }) =>
    kept ? [`${slot}: stale since ${day(kept.since)} (rule: ${kept.rule}): ${kept.why}`] : [],
  );
  const none = without.map(
    ({ slot, rule, why }) => `${slot}: not shown, for there is no good column (rule: ${rule}): ${why}`,
  );
  return `${[`${countOf(fresh.length, "new column")} of ${columns.length}`, ...stale, ...none].join("\n")}\n`;
}

/** 0: every column is new. 1: a rule refused all of it, or one of its columns. */
export const judgeDecision = ({ refused, columns, without }: Decision): 0 | 1 =>
  refused || without.length > 0 || columns.some(({ stale }) => stale) ? 1 : 0;

import type { Verdict } from "../wire/results.ts";
import type { Mean, Score } from "./model.ts";

/** Verdicts that say nothing about the runtime, so that they leave the denominator. */
const uncounted: ReadonlySet<Verdict> = new Set(["skip", "blocked", "error"]);

interface Judged {
  verdict: Verdict;
  reason?: string;
}

function findNote(cells: readonly Judged[]): string | undefined {
  const reasons = new Set(cells.map(({ verdict, reason }) => (verdict === "skip" ? reason : undefined)));
  return reasons.size === 1 ? [...reasons][0] : undefined;
}

/** Sums up verdicts: checks passed out of checks counted. */
export function scoreCells(cells: readonly Judged[]): Score {
  const counts: Score["counts"] = {};
  for (const { verdict } of cells) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const of = cells.filter(({ verdict }) => !uncounted.has(verdict)).length;
  const note = of === 0 ? findNote(cells) : undefined;
  return { passed: counts.pass ?? 0, of, counts, incomplete: (counts.error ?? 0) > 0, ...(note && { note }) };
}

/** The mean of pass shares, so that an entry with 220 checks weighs no more than one with a single check. */
export function averageScores(scores: readonly Score[]): Mean {
  const shares = scores.filter((score) => score.of > 0).map((score) => score.passed / score.of);
  const sum = shares.reduce((total, share) => total + share, 0);
  return {
    mean: shares.length === 0 ? null : sum / shares.length,
    n: shares.length,
    incomplete: scores.some((score) => score.incomplete),
  };
}

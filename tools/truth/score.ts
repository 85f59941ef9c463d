/** Verdicts against the truth: precision and recall by class. Pure. */
import type { Verdict } from "../../library/types.ts";
import { isFailing, isWorking } from "../../library/verdict.ts";
import type { Outcome } from "../../test/library/truth/table.ts";

export interface Cell {
  package: string;
  column: string;
  truth: Outcome;
  verdict: Verdict;
}

export interface Score {
  name: string;
  /** Cells that have this verdict, and how many of them truly are so. */
  said: number;
  right: number;
  /** Cells that truly are so. */
  true: number;
}

const classes: readonly { name: string; said: (verdict: Verdict) => boolean; is: (truth: Outcome) => boolean }[] = [
  { name: "works, smoke", said: isWorking, is: (truth) => truth === "works" },
  { name: "no, partly, works with a change", said: isFailing, is: (truth) => truth !== "works" },
  { name: "no", said: (verdict) => verdict === "no", is: (truth) => truth === "no" },
  { name: "partly", said: (verdict) => verdict === "partly", is: (truth) => truth === "partly" },
];

/** `works with a change` counts as a failure as it is, which is what the truth is about. */
export function scoreOf(cells: readonly Cell[]): Score[] {
  return classes.map(({ name, said, is }) => ({
    name,
    said: cells.filter(({ verdict }) => said(verdict)).length,
    right: cells.filter(({ verdict, truth }) => said(verdict) && is(truth)).length,
    true: cells.filter(({ truth }) => is(truth)).length,
  }));
}

/** Cells whose verdict is about the opposite: what works is said to fail, or the other way round. */
export const wrongIn = (cells: readonly Cell[]): Cell[] =>
  cells.filter(({ truth, verdict }) => (truth === "works" ? isFailing(verdict) : isWorking(verdict)));

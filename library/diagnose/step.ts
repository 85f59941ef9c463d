/** What a step of the diagnosis is. To add one, add a file to `steps/`. */

import type { Judged } from "../layers/judge.ts";
import type { Alteration } from "../layers/observe-bundle.ts";
import type { Observed } from "../layers/observed.ts";
import type { Cause, Change, Column, Installed } from "../types.ts";

/** An entry that fails in a column, as far as it was altered already. */
export interface Failure {
  column: Column;
  observed: Observed;
  judged: Judged;
  causes: readonly Cause[];
  installed: Installed;
}

/** A change that may help. */
export interface Proposal extends Change {
  alteration: Alteration;
}

/** Runs a change in place of the proposed one, and says whether it does as much. */
export type Helps = (proposal: Proposal) => Promise<boolean>;

export interface DiagnosisStep {
  /** Smaller changes come first: lower numbers are tried before higher ones. */
  order: number;
  /** None where it can't be what is amiss. Pure. */
  propose(failure: Failure): Proposal[];
  /** A smaller change in place of one that helped. */
  narrow?(proposal: Proposal, failure: Failure, helps: Helps): Promise<Proposal>;
}

import type { FailOn } from "../../reports/fail-on.ts";

/** What `wintermatrix run` was asked for; paths are absolute. */
export interface RunOptions {
  targets: string[];
  /** Empty for all. */
  areas: string[];
  only?: string;
  prelude?: string;
  updateBaseline?: boolean;
  dropMissing?: boolean;
  baseline: string;
  out: string;
  /** Names of formats beside those that every run writes. */
  formats?: string[];
  /** Which differences make it fail; any unless said. */
  failOn?: FailOn;
  /** Of a hundred passes so many are run a second time. */
  recheck?: number;
  seed?: number;
  /** `worker`: inside a `Worker` of each target that has one, as columns of their own. */
  realm?: "worker";
}

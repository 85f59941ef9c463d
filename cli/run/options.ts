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
  seed?: number;
  /** `worker`: inside a `Worker` of each target that has one, as columns of their own. */
  realm?: "worker";
}

/** The types of what `import … from "wintermatrix"` gives: `index.js` at the root of the package. */
import type { Report } from "../../library/types.ts";
import type { Compared } from "../../reports/compare.ts";
import type { Diff } from "../../reports/diff.ts";
import type { FailOn } from "../../reports/fail-on.ts";
import type { MatrixFile } from "../../reports/snapshot.ts";
import type { ResultFile } from "../../wire/results.ts";

export type { Report as CheckReport, Row as CheckRow, Verdict as CheckVerdict } from "../../library/types.ts";
export type { Cause, Compared, Comparison } from "../../reports/compare.ts";
export type { Diff, Difference, DifferenceKind } from "../../reports/diff.ts";
export type { FailOn } from "../../reports/fail-on.ts";
export type { MatrixFile } from "../../reports/snapshot.ts";
export type { Attempt, CheckRecord, Observation, ResultFile, TargetRecord, Verdict } from "../../wire/results.ts";
export type { Config, ConfigExport } from "../config/define.ts";
export { defineConfig } from "../config/define.ts";

/** What `run` is asked for; everything may be left out. Relative paths are of the working directory; no config file is read. */
export interface RunRequest {
  /** Slots or versions, as `--target` takes them: `["bun", "node@22"]`. Every default target where absent. */
  targets?: readonly string[];
  /** Areas of checks: `["streams"]`. All of them where absent. */
  areas?: readonly string[];
  /** Only the feature of this name, or the checks whose id contains it. */
  only?: string;
  /** A module that is bundled ahead of everything in the fixture server: a polyfill, or a deliberate break. */
  prelude?: string;
  /** The folder of the verdicts to compare with. Those that came with wintermatrix where absent. */
  baseline?: string;
  /** The folder that results and reports are written to, `matrix` where absent. */
  out?: string;
  /** Names of formats beside those that every run writes: `["junit"]`. */
  formats?: readonly string[];
  /** Which differences give the exit code 1; any where absent. */
  failOn?: FailOn;
  /** Of a hundred passes so many are run a second time. */
  recheck?: number;
  /** A part of the suites, one of several that take equal time; `index` from 1. */
  shard?: { index: number; of: number };
  /** Shuffles the suites of each target. */
  seed?: number;
  /** Runs the profile inside a Worker of each target that has one. */
  realm?: "worker";
  /** Hears of what should be known, a line at a time: a download, a column that is left out. */
  onLine?: (line: string) => void;
}

export interface RunOutcome {
  /** 0 as in the baseline, 1 a difference, 2 an error of ours among the checks. */
  exitCode: 0 | 1 | 2;
  /** As in `matrix.json`; the evidence is in the result files: `loadResults(out)`. */
  matrix: MatrixFile;
  /** How each target differs from its baseline. */
  diffs: readonly Diff[];
  /** The folder that was written, absolute. */
  out: string;
  /** What a person should know of the folder: files of somebody else's that were kept aside. */
  notes: readonly string[];
}

/**
 * Runs the checks in the runtimes and writes the matrix, as `wintermatrix run` does. Runtimes that the cache lacks are fetched.
 * @throws Error named `InputError` for an unknown target, area or format, a runtime that can't be had, a folder that can't be written
 */
export declare function run(request?: RunRequest): Promise<RunOutcome>;

export interface CheckRequest {
  /** Slots: `["workerd"]`. Every default target where absent; a Node is the control in any case. */
  targets?: readonly string[];
  /** Entries of the package's `exports`: `[".", "./cors"]`. All of them where absent. */
  entries?: readonly string[];
  /** A module whose exported functions use the library. */
  exercise?: string;
  /** Runs install scripts too, which are the package's own programs. */
  allowScripts?: boolean;
  /** Where a folder that is asked for is relative to; the working directory where absent. */
  cwd?: string;
  onLine?: (line: string) => void;
}

/**
 * Checks whether a library works in the runtimes, as `wintermatrix check` does. This runs the library.
 * @param asked a name (`hono`, `hono@4`), a tarball, an address of one, or a folder
 * @throws Error named `InputError` for a package, an entry, a target or an exercise that can't be had
 */
export declare function check(asked: string, request?: CheckRequest): Promise<Report>;

/**
 * The results of runs, with all evidence.
 * @param paths the folder of a run, its `results`, or result files
 * @throws Error named `InputError` naming the file and the field where one is no result file
 */
export declare function loadResults(paths: string | readonly string[]): Promise<ResultFile[]>;

/**
 * Compares two runs on the checks that both have.
 * @param old the folder of a run, a result file, a `matrix.json`, a history or a day of it; or results
 * @param now the same of the newer run
 * @throws Error named `InputError` where one of them is no run
 */
export declare function diff(
  old: string | readonly ResultFile[],
  now: string | readonly ResultFile[],
): Promise<Compared>;

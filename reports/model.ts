/** The matrix: what all reports are made from. Columns are targets, rows are area → feature → check. */
import type { CheckIdentity, PermissionFact, ResultFile, Source, Tier, Verdict } from "../wire/results.ts";
import type { Judged } from "./evidence.ts";

/** The version of matrix.json's shape (semver, like the result file's). */
export const matrixSchema = "1.0.0";

/** A known non-pass of a runtime. It explains a verdict and never changes one. */
export interface Gap {
  /** A check's id, or a pattern that ids match. */
  checks: string | RegExp;
  /** The versions of the runtime that it is about, as a semver range; every one where absent. */
  versions?: string;
  /** Where it is written down. */
  file?: string;
  reason: string;
  /** Where the runtime's makers track it. */
  upstream?: string;
  /** Where the runtime's own documentation says that it differs: a documented divergence. */
  documented?: string;
}

/** Checks passed out of checks counted. `skip`, `blocked` and `error` are not counted. */
export interface Score {
  passed: number;
  of: number;
  counts: Partial<Record<Verdict, number>>;
  /** An `error` (a fault of ours) is among them: the share is not the whole story. */
  incomplete: boolean;
  /** Where nothing counts and all checks were skipped for one reason: that reason (`reference`, `off`). */
  note?: string;
}

/** The mean over n entries (features, profile entries) of each one's pass share; null where none counts. */
export interface Mean {
  mean: number | null;
  n: number;
  incomplete: boolean;
}

/** An area's score, how many of its features passed whole, and the mean over its features. */
export interface AreaScore extends Score {
  features: { passed: number; of: number };
  average: Mean;
}

/** A column's key → what stands in it. A key that is not there: not run. */
export type Cells<T> = Record<string, T>;
/** The tiers stand apart and are never added together. */
export type ByTier<T> = Partial<Record<Tier, Cells<T>>>;

export interface Cell {
  verdict: Verdict;
  reason?: string;
  /** Milliseconds of the attempt that decided. */
  duration: number;
  /** Read them when they are shown, and no sooner. */
  attempts: Judged["attempts"];
  fact?: PermissionFact;
  gap?: Pick<Gap, "reason" | "upstream" | "documented">;
  /** The revision of the check that ran here, where it is not the row's. */
  revision?: string;
}

export interface CheckRow extends CheckIdentity {
  cells: Cells<Cell>;
}

export interface FeatureRow {
  feature: string;
  scores: ByTier<Score>;
  checks: CheckRow[];
}

export interface AreaRow {
  area: string;
  scores: ByTier<AreaScore>;
  features: FeatureRow[];
}

export interface ProfileRow {
  profile: string;
  tier: Tier;
  /** What an entry is, and what the profile leaves out. */
  about?: string;
  excluded?: readonly { what: string; why: string }[];
  scores: Cells<Mean>;
  /** How many of its checks don't pass because of a divergence that the runtime documents; none: not there. */
  documented: Cells<number>;
  entries: { entry: string; scores: Cells<Score> }[];
}

/** What an attempt at a capability led to under one launch. */
export interface FactRow {
  capability: string;
  launch: PermissionFact["launch"];
  cells: Cells<Pick<PermissionFact, "outcome" | "detail"> & { check: string; verdict: Verdict }>;
}

type Run = Pick<ResultFile, "startedAt" | "duration" | "host" | "suiteHash" | "selection" | "prelude" | "errors">;

/** A target, with the run that filled the column. `duration` is the sum over its shards. */
export interface Column extends Run {
  /** The slot; the target's id where two targets share a slot. */
  key: string;
  target: ResultFile["target"];
  /** Everything was selected and every shard is there. */
  complete: boolean;
  /** Names of the raw files that it was read from. */
  files: string[];
  /** The headline: all checks of tier `behaviour`. */
  score: Score;
}

export interface Matrix {
  schema: typeof matrixSchema;
  tool: ResultFile["tool"];
  columns: Column[];
  /** Slots that were expected and have no results. */
  missing: string[];
  areas: AreaRow[];
  profiles: ProfileRow[];
  facts: FactRow[];
  probes: Record<string, Source>;
  sources: Record<string, Source>;
}

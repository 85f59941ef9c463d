import type { CheckIdentity, TargetRecord, Tier } from "../wire/results.ts";
import { tiers } from "../wire/results.ts";
import type { Judged } from "./evidence.ts";
import { findGap, type Gaps } from "./gaps.ts";
import type { AreaRow, AreaScore, ByTier, Cell, CheckRow, Column, FeatureRow, Score } from "./model.ts";
import { averageScores, scoreCells } from "./score.ts";

/** A column with the checks that ran in it. */
export interface FilledColumn {
  column: Column;
  checks: ReadonlyMap<string, Judged>;
}

const compareText = (left: string, right: string) => (left < right ? -1 : Number(left > right));

/** The order of the suites' own text: it is how their authors meant them to be read. */
function compareRows(left: CheckIdentity, right: CheckIdentity): number {
  return compareText(left.file, right.file) || left.line - right.line || compareText(left.id, right.id);
}

function identify(record: Judged): CheckIdentity {
  const {
    verdict: _verdict,
    reason: _reason,
    duration: _duration,
    attempts: _attempts,
    fact: _fact,
    ...identity
  } = record;
  return identity;
}

function fillCell(record: Judged, row: CheckIdentity, target: TargetRecord, gaps: Gaps): Cell {
  const { verdict, reason, duration, attempts, fact, revision } = record;
  const gap = findGap(gaps, target, record);
  return {
    verdict,
    ...(reason !== undefined && { reason }),
    duration,
    attempts,
    ...(fact && { fact }),
    ...(gap && { gap }),
    ...(revision !== row.revision && { revision }),
  };
}

/** One row per check that ran anywhere. Where targets ran different revisions, the newest run's describes the row. */
export function collectRows(columns: readonly FilledColumn[], gaps: Gaps): CheckRow[] {
  const newestFirst = columns.toSorted((left, right) => compareText(right.column.startedAt, left.column.startedAt));
  const identities = new Map<string, CheckIdentity>();
  for (const { checks } of newestFirst) {
    for (const record of checks.values()) if (!identities.has(record.id)) identities.set(record.id, identify(record));
  }
  const rows = [...identities.values()].sort(compareRows);
  return rows.map((row) => ({ ...row, cells: Object.fromEntries(cellsOf(row, columns, gaps)) }));
}

function* cellsOf(row: CheckIdentity, columns: readonly FilledColumn[], gaps: Gaps): Generator<[string, Cell]> {
  for (const { column, checks } of columns) {
    const record = checks.get(row.id);
    if (record) yield [column.key, fillCell(record, row, column.target, gaps)];
  }
}

/** The cells that a column has in some rows. */
export function cellsIn(rows: readonly CheckRow[], key: string): Cell[] {
  return rows.map((row) => row.cells[key]).filter((cell) => cell !== undefined);
}

type Summarize<T> = (rows: readonly CheckRow[], key: string, tier: Tier) => T;

function scoreTiers<T>(rows: readonly CheckRow[], keys: readonly string[], summarize: Summarize<T>): ByTier<T> {
  const scores: ByTier<T> = {};
  for (const tier of tiers) {
    const own = rows.filter((row) => row.tier === tier);
    const filled = keys.filter((key) => own.some((row) => row.cells[key]));
    if (own.length > 0) scores[tier] = Object.fromEntries(filled.map((key) => [key, summarize(own, key, tier)]));
  }
  return scores;
}

const scoreRows: Summarize<Score> = (rows, key) => scoreCells(cellsIn(rows, key));

function scoreArea(features: readonly FeatureRow[]): Summarize<AreaScore> {
  return (rows, key, tier) => {
    const shares = features.map((row) => row.scores[tier]?.[key]).filter((score) => score !== undefined);
    const counted = shares.filter((score) => score.of > 0);
    const passed = counted.filter((score) => score.passed === score.of).length;
    return {
      ...scoreCells(cellsIn(rows, key)),
      features: { passed, of: counted.length },
      average: averageScores(shares),
    };
  };
}

function groupFeatures(rows: readonly CheckRow[], keys: readonly string[]): FeatureRow[] {
  const groups = Map.groupBy(rows, (row) => row.feature);
  return [...groups].map(([feature, checks]) => ({ feature, scores: scoreTiers(checks, keys, scoreRows), checks }));
}

/** The rows by area (by name) and feature (in the order of the suites). */
export function groupAreas(rows: readonly CheckRow[], keys: readonly string[]): AreaRow[] {
  const groups = [...Map.groupBy(rows, (row) => row.area)].sort(([left], [right]) => compareText(left, right));
  return groups.map(([area, checks]) => {
    const features = groupFeatures(checks, keys);
    return { area, scores: scoreTiers(checks, keys, scoreArea(features)), features };
  });
}

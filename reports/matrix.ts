import type { Source } from "../wire/results.ts";
import { describeColumn, groupRuns, orderRuns } from "./columns.ts";
import type { Result } from "./evidence.ts";
import { collectFacts } from "./facts.ts";
import type { Gaps } from "./gaps.ts";
import { type Matrix, matrixSchema } from "./model.ts";
import { scoreProfiles } from "./profiles.ts";
import { collectRows, groupAreas } from "./rows.ts";

export interface MatrixOptions {
  /** Known non-passes by runtime key. */
  gaps?: Gaps;
  /** The order of the columns, by slot. Without it: the order of the results. */
  slots?: readonly string[];
  /** Slots that should have results; those without are named as missing. */
  expected?: readonly string[];
}

function mergeSources(oldestFirst: readonly Record<string, Source>[]): Record<string, Source> {
  return Object.fromEntries(oldestFirst.flatMap((sources) => Object.entries(sources)));
}

/**
 * The matrix that result files make: targets across, area → feature → check down, with scores. Pure.
 * @throws InputError where two files of a target hold the same check
 */
export function buildMatrix(results: readonly Result[], options: MatrixOptions = {}): Matrix {
  const { gaps = {}, slots = [], expected = [] } = options;
  const runs = orderRuns(groupRuns(results), slots);
  const filled = runs.map((run) => ({ column: describeColumn(run, runs), checks: run.checks }));
  const columns = filled.map(({ column }) => column);
  const keys = columns.map((column) => column.key);
  const rows = collectRows(filled, gaps);
  const oldestFirst = results.toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1));
  return {
    schema: matrixSchema,
    tool: oldestFirst.at(-1)?.tool ?? { name: "wintermatrix", version: "unknown" },
    columns,
    missing: expected.filter((slot) => !runs.some((run) => run.target.slot === slot)),
    areas: groupAreas(rows, keys),
    profiles: scoreProfiles(rows, keys),
    facts: collectFacts(rows),
    probes: mergeSources(oldestFirst.map((result) => result.probes)),
    sources: mergeSources(oldestFirst.map((result) => result.sources)),
  };
}

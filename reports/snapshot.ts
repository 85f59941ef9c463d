/** What two runs are compared by: the verdicts of each column, and what can be the cause of a difference. */
import type { ResultFile, TargetRecord, Verdict } from "../wire/results.ts";
import { groupRuns } from "./columns.ts";
import type { Result } from "./evidence.ts";
import type { summarizeMatrix } from "./formats/json.ts";

export interface SnapshotCheck {
  verdict: Verdict;
  revision: string;
  reason?: string;
}

export interface SnapshotColumn {
  target: Pick<TargetRecord, "id" | "slot" | "runtime" | "version" | "engine" | "options" | "moving">;
  tool: string;
  suiteHash: string;
  host: Pick<ResultFile["host"], "os" | "arch">;
  startedAt: string;
  prelude?: string;
  complete: boolean;
  checks: ReadonlyMap<string, SnapshotCheck>;
}

/** @throws InputError where two files of a target hold the same check */
export function snapshotResults(results: readonly Result[]): SnapshotColumn[] {
  return groupRuns(results).map(({ target, files, checks, complete }) => {
    const { tool, suiteHash, host, startedAt, prelude } = files[0]!;
    const about = { tool: tool.version, suiteHash, host, startedAt, ...(prelude && { prelude: prelude.sha256 }) };
    return { target, ...about, complete, checks };
  });
}

/** A matrix.json, as its schema describes it. */
export type MatrixFile = ReturnType<typeof summarizeMatrix>;

export function snapshotMatrix({ areas, columns, tool }: MatrixFile): SnapshotColumn[] {
  const rows = areas.flatMap(({ features }) => features.flatMap((feature) => feature.checks));
  return columns.map(({ key, target, suiteHash, host, startedAt, prelude, complete }) => {
    const cells = rows
      .filter((row) => row.cells[key] !== undefined)
      .map((row) => {
        const { verdict, reason, revision = row.revision } = row.cells[key]!;
        return [row.id, { verdict, revision, ...(reason !== undefined && { reason }) }] as const;
      });
    const about = { tool: tool.version, suiteHash, host, startedAt, ...(prelude && { prelude: prelude.sha256 }) };
    return { target, ...about, complete, checks: new Map(cells) };
  });
}

/** What the page's script needs of a matrix: as small as it gets, every text of a runtime made safe to show. */
import type { CheckIdentity, Source, Tier, Verdict } from "../../wire/results.ts";
import type { Diff } from "../diff.ts";
import { readAttempts } from "../evidence.ts";
import type { CheckRow, Column, FeatureRow, Matrix } from "../model.ts";
import { listReservations } from "../words.ts";
import { clipEnd, Evidence, type PageAttempt } from "./evidence.ts";

export interface PageCell {
  verdict: Verdict;
  reason?: string;
  /** Milliseconds. */
  duration: number;
  /** Places in the check's `evidence`, the deciding attempt last. */
  attempts: number[];
  fact?: string;
  gap?: { reason: string; upstream?: string; documented?: string };
  /** How it differs from the baseline, such as `regression`. */
  change?: string;
  /** The revision that ran here, where it is not the check's. */
  revision?: string;
}

export interface PageCheck extends Omit<CheckIdentity, "tier"> {
  evidence: PageAttempt[];
  /** By place of the column; null where it was not run. */
  cells: (PageCell | null)[];
}

/** The names of a generated tier under one feature (a module, an interface). */
export interface PageNames {
  area: string;
  feature: string;
  tier: Tier;
  spec: string;
  ids: string[];
  titles: string[];
  /** By place of the column, then of the name: verdict and reason where it is neither a pass nor a skip. */
  cells: Record<number, [verdict: Verdict, reason?: string]>[];
}

export interface PageColumn extends Pick<Column, "key" | "target" | "startedAt" | "host" | "files" | "suiteHash"> {
  reservations: string[];
}

export interface PageData {
  columns: PageColumn[];
  checks: PageCheck[];
  names: PageNames[];
  probes: Record<string, Source>;
  sources: Record<string, Source>;
}

/** The same as it is written: check by check, since each is made from evidence that is read meanwhile. */
export type PageParts = Omit<PageData, "checks"> & { checks: Iterable<PageCheck> };

/** `<target> <check>` → how it differs from the baseline. */
type Changes = ReadonlyMap<string, string>;

/** How each cell differs from the baseline. Without a baseline every check is new, which says nothing about it. */
export function listChanges(diffs: readonly Diff[] = []): Changes {
  const known = diffs.filter((diff) => diff.baseline !== undefined);
  return new Map(
    known.flatMap(({ target, differences }) => differences.map(({ kind, id }) => [`${target} ${id}`, kind])),
  );
}

function describeCell(check: CheckRow, column: Column, evidence: Evidence, changes: Changes): PageCell | null {
  const cell = check.cells[column.key];
  if (!cell) return null;
  const { verdict, reason, duration, attempts, fact, gap, revision } = cell;
  const change = changes.get(`${column.target.id} ${check.id}`);
  return {
    verdict,
    ...(reason !== undefined && { reason: clipEnd(reason) }),
    duration,
    attempts: readAttempts(attempts).map((attempt) => evidence.place(attempt)),
    ...(fact && {
      fact: clipEnd([fact.capability, fact.launch, fact.outcome, fact.detail].filter(Boolean).join(" · ")),
    }),
    ...(gap && { gap }),
    ...(change !== undefined && { change }),
    ...(revision !== undefined && { revision }),
  };
}

function describeCheck(check: CheckRow, columns: readonly Column[], changes: Changes): PageCheck {
  const evidence = new Evidence();
  const { tier: _tier, cells: _cells, ...identity } = check;
  const cells = columns.map((column) => describeCell(check, column, evidence, changes));
  return { ...identity, evidence: evidence.attempts, cells };
}

function listNonPasses(checks: readonly CheckRow[], key: string): PageNames["cells"][number] {
  const own = checks.map(({ cells }, index) => ({ index, cell: cells[key] }));
  const told = own.flatMap(({ index, cell }) =>
    cell && cell.verdict !== "pass" && cell.verdict !== "skip" ? [{ index, cell }] : [],
  );
  return Object.fromEntries(
    told.map(({ index, cell: { verdict, reason } }) => [
      index,
      reason === undefined ? [verdict] : [verdict, clipEnd(reason)],
    ]),
  );
}

function describeNames(area: string, feature: FeatureRow, columns: readonly Column[]): PageNames[] {
  const groups = Map.groupBy(feature.checks, (check) => check.tier);
  groups.delete("behaviour");
  return [...groups].map(([tier, checks]) => ({
    area,
    feature: feature.feature,
    tier,
    spec: checks[0]!.spec,
    ids: checks.map(({ id }) => id),
    titles: checks.map(({ title }) => title),
    cells: columns.map(({ key }) => listNonPasses(checks, key)),
  }));
}

function describeColumn(column: Column): PageColumn {
  const { key, target, startedAt, host, files, suiteHash } = column;
  return { key, target, startedAt, host, files, suiteHash, reservations: listReservations(column) };
}

/** The checks that have a row each: those of tier `behaviour`, in the order of the matrix. */
export function listBehaviours({ areas }: Matrix): CheckRow[] {
  return areas.flatMap(({ features }) =>
    features.flatMap(({ checks }) => checks.filter(({ tier }) => tier === "behaviour")),
  );
}

function* describeChecks(matrix: Matrix, changes: Changes): Generator<PageCheck> {
  for (const check of listBehaviours(matrix)) yield describeCheck(check, matrix.columns, changes);
}

/** The data that the page carries for its script. */
export function makePayload(matrix: Matrix, diffs?: readonly Diff[]): PageParts {
  const { columns, areas, probes, sources } = matrix;
  const changes = listChanges(diffs);
  return {
    columns: columns.map(describeColumn),
    checks: describeChecks(matrix, changes),
    names: areas.flatMap(({ area, features }) => features.flatMap((feature) => describeNames(area, feature, columns))),
    probes,
    sources,
  };
}

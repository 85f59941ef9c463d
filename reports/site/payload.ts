/** What the script loads when evidence is looked at: every text of a runtime made safe to show. */
import type { CheckIdentity, Source, Tier, Verdict } from "../../wire/results.ts";
import { readAttempts } from "../evidence.ts";
import type { CheckRow, Column, FeatureRow, Matrix } from "../model.ts";
import { listReservations } from "../words.ts";
import { evidenceFile, keyOf, namesFile, namesKey } from "./address.ts";
import { clipEnd, Evidence, type PageAttempt } from "./evidence.ts";
import { listBehaviours, type Site } from "./site.ts";

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
  /** Places in the suite's `sources`: of the check itself, and of the probes that it called by name. */
  source?: number;
  probes: Record<string, number>;
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

/** The evidence of one suite's checks, by what stands for a check in addresses. */
export interface SuiteData {
  checks: Record<string, PageCheck>;
  sources: Source[];
}

function describeCell(check: CheckRow, column: Column, evidence: Evidence, changes: Site["changes"]): PageCell | null {
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

/** Sources that checks of a suite share are stored once. */
class Shelf {
  readonly sources: Source[] = [];
  readonly #places = new Map<string, number>();

  place(source: Source): number {
    const key = JSON.stringify(source);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.sources.length);
    return this.sources.push(source) - 1;
  }
}

function placeProbes(check: CheckRow, evidence: Evidence, probes: Matrix["probes"], shelf: Shelf): PageCheck["probes"] {
  const called = new Set(evidence.attempts.flatMap(({ observations }) => observations.map(({ probe }) => probe)));
  const found = [...called].map((name) => [name, probes[`${check.suite}.${name}`] ?? probes[name]] as const);
  return Object.fromEntries(found.flatMap(([name, source]) => (source ? [[name, shelf.place(source)]] : [])));
}

function describeCheck(check: CheckRow, { matrix, changes }: Site, shelf: Shelf): PageCheck {
  const evidence = new Evidence();
  const { tier: _tier, cells: _cells, ...identity } = check;
  const cells = matrix.columns.map((column) => describeCell(check, column, evidence, changes));
  const source = matrix.sources[check.id];
  const probes = placeProbes(check, evidence, matrix.probes, shelf);
  return { ...identity, evidence: evidence.attempts, cells, probes, ...(source && { source: shelf.place(source) }) };
}

/** The evidence of each suite, as the data file that holds it. */
export function* listEvidence(site: Site): Generator<readonly [name: string, value: SuiteData]> {
  for (const [suite, rows] of Map.groupBy(listBehaviours(site.matrix), (row) => row.suite)) {
    const shelf = new Shelf();
    const checks = rows.map((row) => [keyOf(row.id), describeCheck(row, site, shelf)] as const);
    yield [evidenceFile(suite), { checks: Object.fromEntries(checks), sources: shelf.sources }];
  }
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

/** The names of a generated tier, as the data file that holds them. */
export function* listNames({
  matrix: { areas, columns },
}: Site): Generator<readonly [name: string, value: Record<string, PageNames>]> {
  const all = areas.flatMap(({ area, features }) => features.flatMap((own) => describeNames(area, own, columns)));
  for (const [tier, names] of Map.groupBy(all, (own) => own.tier)) {
    yield [namesFile(tier), Object.fromEntries(names.map((own) => [namesKey(tier, own.area, own.feature), own]))];
  }
}

/** What ran, as the data file `columns`. */
export function describeColumns({ matrix }: Site): PageColumn[] {
  return matrix.columns.map((column) => {
    const { key, target, startedAt, host, files, suiteHash } = column;
    return { key, target, startedAt, host, files, suiteHash, reservations: listReservations(column) };
  });
}

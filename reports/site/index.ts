/** What search and comparison look at: every check in one compact data file. */
import type { Verdict } from "../../wire/results.ts";
import type { Cell, CheckRow, FeatureRow } from "../model.ts";
import { clarify } from "../text.ts";
import { verdictsInOrder } from "../words.ts";
import { areaPage, keyOf, namesKey } from "./address.ts";
import type { Run } from "./history.ts";
import { listBehaviours, type Site } from "./site.ts";

/** A verdict as its place in `verdicts`, `-` where it was not run. */
const digitOf = (verdict: Verdict | undefined): string => (verdict ? String(verdictsInOrder.indexOf(verdict)) : "-");

export type IndexedCheck = [
  key: string,
  area: number,
  feature: string,
  title: string,
  /** A digit for each run. */
  verdicts: string,
  /** What else a search looks at. */
  text: string,
  /** Places in `since`. */
  changed: number[],
];

export interface Index {
  verdicts: Verdict[];
  areas: { name: string; page: string }[];
  runs: { key: string; label: string; current: boolean; startedAt: string }[];
  since: string[];
  checks: IndexedCheck[];
  /** Modules and interfaces of the generated tiers: what a search of a name leads to. */
  names: [key: string, title: string, text: string][];
}

/** Characters of a reason that a search looks at. */
const limit = 300;

function textOf(check: CheckRow, probes: readonly string[]): string {
  const cells: Cell[] = Object.values(check.cells);
  const reasons = cells.flatMap(({ reason, gap }) => [reason, gap?.reason, gap?.upstream]);
  const own = [check.id, check.spec, check.wpt, check.bcd, ...check.needs, ...check.profiles, ...probes];
  const texts = [...own, ...reasons].filter((text) => text !== undefined);
  return clarify([...new Set(texts.map((text) => text.slice(0, limit)))].join("\n")).toLowerCase();
}

function indexNames(area: string, { feature, checks }: FeatureRow): Index["names"] {
  const groups = Map.groupBy(checks, ({ tier }) => tier);
  groups.delete("behaviour");
  return [...groups].map(([tier, own]) => {
    const text = own.map(({ title }) => title).join(" ");
    return [namesKey(tier, area, feature), `${feature} (${tier})`, clarify(text).toLowerCase()];
  });
}

const describeRun = ({ key, label, current, startedAt }: Run): Index["runs"][number] => ({
  key,
  label,
  current,
  startedAt,
});

/** The index of a site. @param probes the names of those that a check called, by its key */
export function listIndex(site: Site, probes: ReadonlyMap<string, readonly string[]>): Index {
  const { matrix, runs, since } = site;
  const areas = matrix.areas.filter(({ scores }) => scores.behaviour).map(({ area }) => area);
  const checks = listBehaviours(matrix).map((row): IndexedCheck => {
    const digits = runs.map((run) => digitOf(run.checks.get(row.id)?.verdict)).join("");
    const changed = since.flatMap(({ ids }, place) => (ids.has(row.id) ? [place] : []));
    return [
      keyOf(row.id),
      areas.indexOf(row.area),
      row.feature,
      row.title,
      digits,
      textOf(row, probes.get(keyOf(row.id)) ?? []),
      changed,
    ];
  });
  return {
    verdicts: verdictsInOrder,
    areas: areas.map((name) => ({ name, page: areaPage(name) })),
    runs: runs.map(describeRun),
    since: since.map(({ label }) => label),
    checks,
    names: matrix.areas.flatMap(({ area, features }) => features.flatMap((feature) => indexNames(area, feature))),
  };
}

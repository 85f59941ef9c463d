import type { Matrix } from "../model.ts";
import { flatten } from "../text.ts";
import {
  formatAverage,
  formatMean,
  formatScore,
  formatSeconds,
  formatShare,
  listOptions,
  verdictsInOrder,
  verdictWords,
} from "../words.ts";
import { heads, literal, table } from "./prose.ts";

const share = ({ passed, of }: { passed: number; of: number }) => (of === 0 ? "" : ` ${formatShare(passed / of)}`);

/** Areas down, targets across: checks passed of checks counted. */
export function tellAreas({ areas, columns }: Matrix): string {
  const rows = areas
    .filter(({ scores }) => scores.behaviour)
    .map(({ area, scores }) => [literal(area), ...columns.map(({ key }) => formatScore(scores.behaviour?.[key]))]);
  const options = listOptions(columns).map(({ name, values }) => [literal(name), ...values.map(literal)]);
  const total = ["**all areas**", ...columns.map(({ score }) => `**${formatScore(score)}**${share(score)}`)];
  return table(["checks passed", ...heads(columns)], [...options, ...rows, total]);
}

/** How often each verdict was given, and how long the run took. */
export function tellVerdicts({ columns }: Matrix): string {
  const seen = verdictsInOrder.filter((verdict) => columns.some(({ score }) => score.counts[verdict]));
  const rows = seen.map((verdict) => [
    `${verdictWords[verdict].sign} ${verdict}`,
    ...columns.map(({ score }) => String(score.counts[verdict] ?? 0)),
  ]);
  const time = ["time", ...columns.map((column) => formatSeconds(column.duration))];
  return table(["verdict", ...heads(columns)], [...rows, time]);
}

function listTiers({ areas, columns }: Matrix): string[][] {
  return (["shape", "presence"] as const).flatMap((tier) =>
    areas
      .filter(({ scores }) => scores[tier])
      .map(({ area, scores }) => {
        const cells = columns.map(({ key }) => scores[tier]?.[key]);
        return [`${tier}: ${literal(area)}`, ...cells.map((cell) => literal(formatAverage(cell)))];
      }),
  );
}

/** Profiles, the headline first: the mean over their entries of each one's share. */
export function tellProfiles({ profiles, columns }: Matrix): string[] {
  const rows = profiles.map(({ profile, tier, scores }) => [
    literal(tier === "behaviour" ? profile : `${profile} (${tier})`),
    ...columns.map(({ key }) => formatMean(scores[key])),
  ]);
  return rows.length === 0 ? [] : [table(["profile: mean over n entries", ...heads(columns)], rows)];
}

/** The generated tiers: the mean over their modules or interfaces. */
export function tellTiers(matrix: Matrix): string[] {
  const rows = listTiers(matrix);
  return rows.length === 0 ? [] : [table(["names and shapes: mean over n", ...heads(matrix.columns)], rows)];
}

function tellFact(fact: Matrix["facts"][number]["cells"][string] | undefined): string {
  if (!fact) return "";
  return fact.detail === undefined ? fact.outcome : `${fact.outcome} (${literal(flatten(fact.detail, 60))})`;
}

/** What an attempt at each capability led to under each launch. */
export function tellFacts({ facts, columns }: Matrix): string[] {
  const rows = facts.map(({ capability, launch, cells }) => [
    `${literal(capability)}, ${launch}`,
    ...columns.map(({ key }) => tellFact(cells[key])),
  ]);
  return rows.length === 0 ? [] : ["## Permissions", table(["what was seen", ...heads(columns)], rows)];
}

import { styleText } from "node:util";
import {
  announceChange,
  announceComparison,
  announceFix,
  announceReason,
  announceVerdict,
  listNamed,
} from "../announce.ts";
import { type Diff, type Difference, exitCode } from "../diff.ts";
import type { FailOn } from "../fail-on.ts";
import type { TextFormat, View } from "../formats.ts";
import type { Matrix } from "../model.ts";
import { type Line, layTable } from "../table.ts";
import {
  describeTarget,
  formatAverage,
  formatCount,
  formatMean,
  formatScore,
  formatSeconds,
  listOptions,
  listReservations,
  verdictsInOrder,
} from "../words.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** The stream is not asked: the caller decides about colour. */
const colour: Paint = (style, text) => styleText(style, text, { validateStream: false });
const plain: Paint = (_style, text) => text;

function listAreas({ areas, columns }: Matrix): Line[] {
  const rows = areas.filter((area) => area.scores.behaviour);
  return [
    ...rows.map(({ area, scores }) => [area, ...columns.map(({ key }) => formatScore(scores.behaviour?.[key]))]),
    ["all areas", ...columns.map(({ score }) => formatScore(score))],
  ];
}

function listTiers({ areas, columns }: Matrix): Line[] {
  return areas.flatMap(({ area, scores }) =>
    (["shape", "presence"] as const)
      .filter((tier) => scores[tier])
      .map((tier) => [`${tier}: ${area}`, ...columns.map(({ key }) => formatAverage(scores[tier]?.[key]))]),
  );
}

function listProfiles({ profiles, columns }: Matrix): Line[] {
  return profiles.flatMap(({ profile, tier, scores, documented }) => {
    const name = tier === "behaviour" ? profile : `${profile} (${tier})`;
    const own = [name, ...columns.map(({ key }) => formatMean(scores[key]))];
    if (Object.keys(documented).length === 0) return [own];
    return [own, ["  non-passes documented", ...columns.map(({ key }) => String(documented[key] ?? 0))]];
  });
}

/** Lines that belong together, with a blank one ahead of them. */
const group = (lines: readonly Line[]): Line[] => (lines.length === 0 ? [] : [[], ...lines]);

function listCounts({ columns }: Matrix): Line[] {
  const seen = verdictsInOrder.filter((verdict) => columns.some(({ score }) => score.counts[verdict]));
  return [
    ...seen.map((verdict) => [verdict, ...columns.map(({ score }) => String(score.counts[verdict] ?? 0))]),
    ["time", ...columns.map(({ duration }) => formatSeconds(duration))],
  ];
}

function listLines(matrix: Matrix): Line[] {
  const { columns } = matrix;
  return [
    ["checks passed", ...columns.map(({ key }) => key)],
    ["", ...columns.map(({ target }) => target.version)],
    ...listOptions(columns).map(({ name, values }) => [name, ...values]),
    ...group(listProfiles(matrix)),
    ...group(listAreas(matrix)),
    ...group(listCounts(matrix)),
    ...group(listTiers(matrix)),
  ];
}

function listNotes({ columns, missing }: Matrix): string[] {
  const marked = columns.some(({ score }) => score.incomplete);
  return [
    ...columns.map((column) => [`${column.key}: ${describeTarget(column)}`, ...listReservations(column)].join("; ")),
    ...missing.map((slot) => `${slot}: no results`),
    ...(marked ? ["!: incomplete, errors of ours are among the checks"] : []),
  ];
}

const styles: Partial<Record<Difference["kind"], Style>> = {
  error: "magenta",
  missing: "magenta",
  regression: "red",
  "closed gap": "green",
  "proposed baseline change": "green",
};

function tellDifference(difference: Difference, slot: string, paint: Paint): string {
  const kind = paint(styles[difference.kind] ?? "yellow", difference.kind);
  const reason = announceReason(difference);
  const line = `  ${kind}  ${slot}  ${difference.id}: ${announceChange(difference)}`;
  return reason === "" ? line : `${line}\n      ${reason}`;
}

function tellDiff(diff: Diff, paint: Paint): string[] {
  if (diff.differences.length === 0) return [];
  const named = listNamed(diff);
  const rest = named.length - shown;
  return [
    announceComparison(diff),
    ...named.slice(0, shown).map((one) => tellDifference(one, diff.slot, paint)),
    ...(rest > 0 ? [`  and ${formatCount(rest)} more: matrix.md names all of them`] : []),
  ];
}

/** Differences of a target that are named on a terminal. */
const shown = 40;

function tellDiffs(diffs: readonly Diff[], paint: Paint, failOn: FailOn | undefined): string[] {
  const style = (["green", "red", "magenta"] as const)[exitCode(diffs, failOn)];
  const fix = announceFix(diffs);
  return [
    "",
    paint(["bold", style], `${announceVerdict(diffs)}.`),
    ...diffs.flatMap((diff) => tellDiff(diff, paint)),
    ...(fix === "" ? [] : [fix]),
  ];
}

/** The table, then what differs from the baseline by name. */
function render(matrix: Matrix, view: View = {}): string {
  const paint = view.colour ? colour : plain;
  const table = layTable(listLines(matrix), view.width ?? 80);
  const diffs = view.diffs ? tellDiffs(view.diffs, paint, view.failOn) : [];
  return `${[table, "", ...listNotes(matrix).map((note) => paint("dim", note)), ...diffs].join("\n")}\n`;
}

export default { name: "terminal", render } satisfies TextFormat;

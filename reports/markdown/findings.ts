import {
  announceChange,
  announceComparison,
  announceFix,
  announceReason,
  announceVerdict,
  listNamed,
} from "../announce.ts";
import type { Diff } from "../diff.ts";
import type { AreaRow, Cell, CheckRow, Column, FeatureRow, Matrix } from "../model.ts";
import { link, literal, quote } from "./prose.ts";

/** Names of a list that are written out before the rest is only counted. */
const namesShown = 40;

const silent: ReadonlySet<string> = new Set(["pass", "skip"]);
const speaks = (cell: Cell | undefined): cell is Cell => cell !== undefined && !silent.has(cell.verdict);

function tellGap({ gap }: Cell): string {
  if (!gap) return "";
  const upstream = gap.upstream === undefined ? "" : `, ${link("upstream", gap.upstream)}`;
  return `. Known gap: ${literal(gap.reason)}${upstream}`;
}

function tellCell(key: string, cell: Cell): string {
  const reason = cell.reason === undefined ? "" : `: ${quote(cell.reason)}`;
  return `  - **${cell.verdict}** in ${literal(key)}${reason}${tellGap(cell)}`;
}

function tellCheck(check: CheckRow): string[] {
  const cells = Object.entries(check.cells).filter(([, cell]) => speaks(cell));
  if (cells.length === 0) return [];
  const head = `- ${literal(check.feature)}: ${literal(check.title)} (${link("spec", check.spec)})`;
  return [head, ...cells.map(([key, cell]) => tellCell(key, cell))];
}

function tellFeature({ feature, checks }: FeatureRow, tier: string, key: string): string[] {
  const own = checks.filter((check) => check.tier === tier && speaks(check.cells[key]));
  if (own.length === 0) return [];
  const names = own.slice(0, namesShown).map((check) => literal(check.title));
  const rest = own.length > names.length ? `, and ${own.length - names.length} more` : "";
  return [`- ${literal(feature)}, ${tier}: ${own.length} not passed in ${literal(key)}: ${names.join(", ")}${rest}`];
}

/** Generated tiers go by feature: a line for each missing name would bury the findings. */
function tellGenerated({ features }: AreaRow, columns: readonly Column[]): string[] {
  return features.flatMap((feature) =>
    ["shape", "presence"].flatMap((tier) => columns.flatMap(({ key }) => tellFeature(feature, tier, key))),
  );
}

function tellArea(area: AreaRow, columns: readonly Column[]): string[] {
  const behaviours = area.features.flatMap(({ checks }) => checks.filter(({ tier }) => tier === "behaviour"));
  const lines = [...behaviours.flatMap(tellCheck), ...tellGenerated(area, columns)];
  return lines.length === 0 ? [] : [`### ${literal(area.area)}\n\n${lines.join("\n")}`];
}

/** Each non-pass by area, with its reason and its gap. */
export function tellNonPasses({ areas, columns }: Matrix): string[] {
  const told = areas.flatMap((area) => tellArea(area, columns));
  return told.length === 0 ? [] : ["## Not passed", ...told];
}

function tellDiff(diff: Diff): string[] {
  if (diff.differences.length === 0) return [];
  const lines = listNamed(diff).map((one) => {
    const reason = quote(announceReason(one));
    return `  - **${one.kind}** ${literal(one.id)}: ${announceChange(one)}${reason === "" ? "" : `: ${reason}`}`;
  });
  return [[`- ${literal(announceComparison(diff))}`, ...lines].join("\n")];
}

/** How the run differs from the baseline: the verdict first, the fix last. */
export function tellDiffs(diffs: readonly Diff[] | undefined): string[] {
  if (!diffs) return [];
  return [`**${announceVerdict(diffs)}.**`, ...diffs.flatMap(tellDiff), announceFix(diffs)].filter(Boolean);
}

/** The table of checks, one for each area: a row per check with each target's verdict. */
import type { AreaRow, CheckRow, Column, FeatureRow, Matrix } from "../model.ts";
import { addressOfCell } from "./address.ts";
import { html, link, type Markup } from "./markup.ts";

/** How a cell differs from the baseline, by target and check. */
export type Changes = ReadonlyMap<string, string>;

function tellCell(check: CheckRow, { key, target }: Column, changes: Changes): Markup {
  const cell = check.cells[key];
  if (!cell) return html`<td><span class="none">not run</span></td>`;
  const change = changes.get(`${target.id} ${check.id}`);
  const gap = cell.gap && html`<small>known gap</small>`;
  return html`<td><a class="verdict ${cell.verdict}" tabindex="-1" href="${addressOfCell(check.id, key)}">${cell.verdict}</a>${gap}${change !== undefined && html`<small class="${change === "closed gap" ? "gain" : "change"}">${change}</small>`}</td>`;
}

function tellCheck(check: CheckRow, columns: readonly Column[], changes: Changes): Markup {
  const cells = columns.map((column) => tellCell(check, column, changes));
  return html`<tr class="check" data-check="${check.id}"><th scope="row">${check.title}${check.level === "should" && html` <small class="level">should</small>`}</th>${cells}</tr>\n`;
}

function tellFeature(
  { feature, checks }: FeatureRow,
  columns: readonly Column[],
  changes: Changes,
): Markup | undefined {
  const own = checks.filter(({ tier }) => tier === "behaviour");
  if (own.length === 0) return undefined;
  const head = html`<tr class="feature"><th scope="rowgroup" colspan="${columns.length + 1}">${link(feature, own[0]!.spec)}</th></tr>\n`;
  return html`<tbody>${head}${own.map((check) => tellCheck(check, columns, changes))}</tbody>\n`;
}

function tellArea(
  { area, features, scores }: AreaRow,
  columns: readonly Column[],
  changes: Changes,
): Markup | undefined {
  if (!scores.behaviour) return undefined;
  const heads = columns.map(
    ({ key, target }) =>
      html`<th scope="col" data-column="${key}" title="${target.title} ${target.version}">${key}</th>`,
  );
  const body = features.map((feature) => tellFeature(feature, columns, changes));
  return html`<section class="area" data-area="${area}"><div class="scroll"><table class="checks">
<colgroup><col>${columns.map(() => html`<col>`)}</colgroup>
<thead><tr><th scope="col"><h3>${area}</h3> <span class="shown"></span></th>${heads}</tr></thead>
${body}</table></div></section>\n`;
}

/** Every area's table of checks. */
export function tellChecks({ areas, columns }: Matrix, changes: Changes): Markup {
  return html`${areas.map((area) => tellArea(area, columns, changes))}`;
}

/** The table of an area's checks: a row per check with each target's verdict. */
import type { AreaRow, CheckRow, Column, FeatureRow } from "../model.ts";
import { cellHash, evidenceFile, keyOf } from "./address.ts";
import { html, link, type Markup } from "./markup.ts";
import type { Site } from "./site.ts";

type Marks = Pick<Site, "changes" | "since">;

/** The head of a target's column. */
export function tellHead({ key, target, startedAt }: Column): Markup {
  return html`<th scope="col" data-run="${startedAt}" title="${target.title} ${target.version}">${key}</th>`;
}

function tellCell(check: CheckRow, { key, target }: Column, marks: Marks): Markup {
  const cell = check.cells[key];
  if (!cell) return html`<td><span class="none">not run</span></td>`;
  const change = marks.changes.get(`${target.id} ${check.id}`);
  const gap = cell.gap && html`<small>known gap</small>`;
  return html`<td><a class="verdict ${cell.verdict}" tabindex="-1" href="${cellHash(check.id, key)}">${cell.verdict}</a>${gap}${change !== undefined && html`<small class="${change === "closed gap" ? "gain" : "change"}">${change}</small>`}</td>`;
}

function tellCheck(check: CheckRow, columns: readonly Column[], marks: Marks): Markup {
  const cells = columns.map((column) => tellCell(check, column, marks));
  const changed = marks.since.flatMap(({ ids }, place) => (ids.has(check.id) ? [place] : [])).join(" ");
  return html`<tr class="check"${changed !== "" && html` data-changed="${changed}"`} data-check="${keyOf(check.id)}" data-file="${evidenceFile(check.suite)}"><th scope="row">${check.title}${check.level === "should" && html` <small class="level">should</small>`}</th>${cells}</tr>\n`;
}

function tellFeature({ feature, checks }: FeatureRow, columns: readonly Column[], marks: Marks): Markup | undefined {
  const own = checks.filter(({ tier }) => tier === "behaviour");
  if (own.length === 0) return undefined;
  const head = html`<tr class="feature"><th scope="rowgroup" colspan="${columns.length + 1}">${link(feature, own[0]!.spec)}</th></tr>\n`;
  return html`<tbody>${head}${own.map((check) => tellCheck(check, columns, marks))}</tbody>\n`;
}

/** An area's table; the script sets its filters to work on the rows. */
export function tellChecks({ area, features }: AreaRow, site: Site): Markup {
  const { columns } = site.matrix;
  const body = features.map((feature) => tellFeature(feature, columns, site));
  return html`<section class="area"><div class="scroll"><table class="checks">
<caption class="unseen">Checks of ${area} by feature, with the verdict of each target</caption>
<colgroup><col>${columns.map(() => html`<col>`)}</colgroup>
<thead><tr><th scope="col">check</th>${columns.map(tellHead)}</tr></thead>
${body}</table></div></section>
`;
}

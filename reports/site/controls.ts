/** The filters of the checks. They work with the page's script, and are hidden without it. */
import type { AreaRow, Matrix, Score } from "../model.ts";
import { formatCount, verdictsInOrder, verdictWords } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import type { Site } from "./site.ts";

const option = (value: string, text: string) => html`<option value="${value}">${text}</option>`;

function tellVerdicts(scores: readonly Score[]): Markup[] {
  const counted = verdictsInOrder.map((verdict) => {
    return { verdict, count: scores.reduce((sum, { counts }) => sum + (counts[verdict] ?? 0), 0) };
  });
  return counted
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => {
      const { meaning } = verdictWords[verdict];
      return html`<label class="chip" title="${meaning}"><input type="checkbox" name="verdict" value="${verdict}"><span class="verdict ${verdict}">${verdict}</span> <small>${formatCount(count)}</small></label>`;
    });
}

function tellSince({ since }: Site): Markup | undefined {
  if (since.length === 0) return undefined;
  const options = since.map(({ label }) => option(label, `changed since ${label}`));
  return html`<select class="field small" name="since" aria-label="Changed since">${option("", "whenever it changed")}${options}</select>`;
}

function tellForm(site: Site, scores: readonly Score[], area: Markup | undefined): Markup {
  const targets = site.matrix.columns.map(({ key }) => option(key, key));
  return html`<form class="controls" role="search" aria-label="Filter the checks">
<div class="line"><input class="field" type="search" name="q" placeholder="Search title, feature, reason, id …" aria-label="Search the checks" autocomplete="off" spellcheck="false">
${area}<select class="field" name="in" aria-label="Target that the verdicts are of">${option("", "any target")}${targets}</select>
<output class="found" aria-live="polite"></output><button class="field" type="reset">Clear</button></div>
<fieldset class="line"><legend class="unseen">Verdicts</legend>${tellVerdicts(scores)}<span class="parting"></span><label class="chip plain"><input type="checkbox" name="differs"><span>differs between targets</span></label>${tellSince(site)}</fieldset>
</form>`;
}

/** The filters of an area's page. */
export function tellAreaControls({ scores }: AreaRow, site: Site): Markup {
  return tellForm(site, Object.values(scores.behaviour ?? {}), undefined);
}

/** The filters of the page that searches all areas. */
export function tellSearchControls(site: Site): Markup {
  const { matrix } = site;
  const areas = listAreas(matrix).map((area) => option(area, area));
  const scores = matrix.columns.map(({ score }) => score);
  return tellForm(
    site,
    scores,
    html`<select class="field" name="area" aria-label="Area">${option("", "all areas")}${areas}</select>\n`,
  );
}

/** The areas that have a page: those with checks of behaviour. */
export const listAreas = ({ areas }: Matrix): string[] =>
  areas.filter(({ scores }) => scores.behaviour).map(({ area }) => area);

/** The filters of the checks. They work with the page's script, and are hidden without it. */
import type { Matrix } from "../model.ts";
import { formatCount, verdictsInOrder, verdictWords } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { listBehaviours } from "./payload.ts";

const option = (value: string, text: string) => html`<option value="${value}">${text}</option>`;

function tellVerdicts(matrix: Matrix): Markup[] {
  const seen = verdictsInOrder.filter((verdict) => matrix.columns.some(({ score }) => score.counts[verdict]));
  return seen.map((verdict) => {
    const count = matrix.columns.reduce((sum, { score }) => sum + (score.counts[verdict] ?? 0), 0);
    const { meaning } = verdictWords[verdict];
    return html`<label class="chip" title="${meaning}"><input type="checkbox" name="verdict" value="${verdict}"><span class="verdict ${verdict}">${verdict}</span> <small>${formatCount(count)}</small></label>`;
  });
}

const tick = (name: string, text: string) =>
  html`<label class="chip plain"><input type="checkbox" name="${name}"><span>${text}</span></label>`;

/** The form of filters. `compared` says whether the run was compared with a baseline. */
export function tellControls(matrix: Matrix, compared: boolean): Markup {
  const areas = matrix.areas.filter(({ scores }) => scores.behaviour).map(({ area }) => option(area, area));
  const targets = matrix.columns.map(({ key }) => option(key, key));
  const all = listBehaviours(matrix).length;
  return html`<form class="controls" role="search" aria-label="Filter the checks">
<div class="line"><input class="field" type="search" name="q" placeholder="Search title, feature, reason, id …" aria-label="Search the checks" autocomplete="off" spellcheck="false">
<select class="field" name="area" aria-label="Area">${option("", "all areas")}${areas}</select>
<select class="field" name="in" aria-label="Target that the verdicts are of">${option("", "any target")}${targets}</select>
<output class="found" aria-live="polite">${formatCount(all)} of ${formatCount(all)} checks</output><button class="field" type="reset">Clear</button></div>
<fieldset class="line"><legend class="unseen">Verdicts</legend>${tellVerdicts(matrix)}<span class="parting"></span>${tick("differs", "differs between targets")}${compared && tick("changed", "differs from the baseline")}</fieldset>
</form>`;
}

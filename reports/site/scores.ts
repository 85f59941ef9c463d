/** Figures as markup: a score with its share and bar, and a mean with its n. */
import type { Verdict } from "../../wire/results.ts";
import type { AreaScore, Mean, Score } from "../model.ts";
import { formatNothing, formatShare, verdictsInOrder } from "../words.ts";
import { html, type Markup } from "./markup.ts";

const uncounted: readonly Verdict[] = ["skip", "blocked", "error"];

/** A bar of the verdicts counted, drawn as a picture since the page allows no inline style. */
function drawBar({ counts, of }: Score): Markup {
  const counted = verdictsInOrder.filter((verdict) => counts[verdict] && !uncounted.includes(verdict));
  let x = 0;
  const parts = counted.map((verdict) => {
    const width = ((counts[verdict] ?? 0) / of) * 100;
    x += width;
    return html`<rect class="${verdict}" x="${(x - width).toFixed(2)}" width="${width.toFixed(2)}" height="4"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

/** The mark of a figure that errors of ours make incomplete. */
export const tellIncomplete = (incomplete: boolean) =>
  incomplete &&
  html` <abbr class="incomplete" title="Errors of ours are among the checks: the figure is incomplete">!</abbr>`;

/** `198 pass, 12 fail`. */
function nameCounts(counts: Score["counts"]): string {
  const given = verdictsInOrder.filter((verdict) => counts[verdict]);
  return given.map((verdict) => `${counts[verdict]} ${verdict}`).join(", ");
}

/** `198/210`, its share and the bar; why there is no figure where nothing counts. */
export function tellScore(score: Score | undefined, features?: AreaScore["features"]): Markup {
  if (!score) return html`<span class="score none">not run</span>`;
  const doubt = tellIncomplete(score.incomplete);
  if (score.of === 0) {
    return html`<span class="score none" title="${score.note ?? nameCounts(score.counts)}">${formatNothing(score)}${doubt}</span>`;
  }
  const figure = html`<span class="figure"><b>${score.passed}</b><span class="of">/${score.of}</span>${doubt}</span>`;
  const share = html`<span class="share">${formatShare(score.passed / score.of)}</span>`;
  return html`<span class="score" title="${nameCounts(score.counts)}">${figure}${share}${drawBar(score)}${features && html`<span class="features">${features.passed}/${features.of} features</span>`}</span>`;
}

/** `98.2% n = 45`; the note, if there is one, where nothing counts. */
export function tellMean(value: Mean | undefined, note = "–"): Markup {
  const doubt = tellIncomplete(value?.incomplete ?? false);
  if (!value || value.mean === null) return html`<span class="score none">${note}${doubt}</span>`;
  const figure = html`<span class="figure"><b>${formatShare(value.mean, 1)}</b>${doubt}</span>`;
  return html`<span class="score">${figure}<span class="share">n = ${value.n}</span></span>`;
}

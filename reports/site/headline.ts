/** The headline: a score per target in the profile that comes first, as a picture that is a table, too. */
import type { Column, Matrix, Mean, ProfileRow } from "../model.ts";
import { formatOption, formatShare } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { tellIncomplete } from "./scores.ts";

function drawBar({ mean }: Mean): Markup {
  const width = ((mean ?? 0) * 100).toFixed(2);
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="10"/><rect class="pass" width="${width}" height="10"/></svg>`;
}

/** The name of a target with what tells it from others of its name, and its age. */
function tellTitle({ key, target, startedAt }: Column): Markup {
  const options = Object.entries(target.options).map(([name, value]) => formatOption(name, value));
  const own = target.title.toLowerCase() !== key && html` <span class="key">${key}</span>`;
  return html`<span class="title">${target.title} ${target.version}</span>${own} <span class="age" data-run="${startedAt}"></span>${options.length > 0 && html` <span class="option">${options.join(" ")}</span>`}`;
}

function tellTarget(column: Column, { scores, documented }: ProfileRow): Markup {
  const value = scores[column.key];
  const head = html`<th scope="row">${tellTitle(column)}</th>`;
  if (!value || value.mean === null)
    return html`<tr data-run="${column.startedAt}">${head}<td class="none" colspan="2">nothing counted</td></tr>\n`;
  const count = documented[column.key] ?? 0;
  const note =
    count > 0 &&
    html` <small title="Checks that don’t pass because of a divergence which the runtime documents">· ${count} documented</small>`;
  return html`<tr data-run="${column.startedAt}">${head}<td class="drawn">${drawBar(value)}</td><td class="figure"><b>${formatShare(value.mean, 1)}</b>${tellIncomplete(value.incomplete)} <small>n = ${value.n}</small>${note}</td></tr>\n`;
}

/** The headline; undefined where no profile counts behaviour. */
export function tellHeadline({ profiles, columns }: Matrix): Markup | undefined {
  const profile = profiles.find(({ tier }) => tier === "behaviour");
  if (!profile) return undefined;
  const [name = "", pin] = profile.profile.split("@");
  return html`<section class="headline" aria-labelledby="headline"><h1 id="headline">${name}${pin !== undefined && html` <span class="pin">@${pin}</span>`}</h1>
<p class="hint">${profile.about !== undefined && html`${profile.about} `}Behaviour alone: the mean over n entries of each one’s share of checks passed. <a href="measure.html">How we measure</a></p>
<div class="scroll"><table><caption class="unseen">Score of each target in ${name}</caption><colgroup><col class="who"><col><col class="score-column"></colgroup><thead class="unseen"><tr><th scope="col">target</th><th scope="col">picture</th><th scope="col">score</th></tr></thead>
<tbody>${columns.map((column) => tellTarget(column, profile))}</tbody></table></div></section>
`;
}

import type { Published } from "../../publish/decide.ts";
import { formatTime } from "../history.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../site.ts";

function tellColumn({ slot, target, startedAt, stale }: Published): Markup {
  const state = stale ? html`stale since ${formatTime(stale.since)}` : html`new`;
  return html`<tr><th scope="row">${slot}</th><td><code>${target}</code></td><td>${formatTime(startedAt)}</td><td>${state}</td><td>${stale && `${stale.rule}: ${stale.why}`}</td></tr>\n`;
}

export default {
  title: "Publication",
  order: 9,
  path: "publication.html",
  applies: ({ publication }) => publication !== undefined,
  *pages({ publication }) {
    const { columns = [], without = [] } = publication ?? {};
    const lost = without.map(
      ({ slot, rule, why }) =>
        html`<li><b>${slot}</b> is not shown, since there is no good column of it (${rule}): ${why}</li>`,
    );
    const content = html`<h1>Publication</h1>
<p class="hint">A column that can’t be believed is not published: its last good one stays, with its date and the reason.</p>
<div class="scroll"><table><caption class="unseen">Columns, and of when they are</caption><thead><tr><th scope="col">column</th><th scope="col">target</th><th scope="col">run</th><th scope="col">state</th><th scope="col">why</th></tr></thead>
<tbody>${columns.map(tellColumn)}</tbody></table></div>
${lost.length > 0 && html`<ul>${lost}</ul>`}`;
    yield { path: "publication.html", title: "Publication", kind: "publication-page", content };
  },
} satisfies Section;

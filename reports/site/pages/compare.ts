import type { Run } from "../history.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../site.ts";

function tellChoice(name: string, label: string, runs: readonly Run[], chosen: number): Markup {
  const options = runs.map(
    (run, place) => html`<option value="${run.key}"${place === chosen && html` selected`}>${run.label}</option>`,
  );
  return html`<label>${label} <select class="field" name="${name}">${options}</select></label> `;
}

export default {
  title: "Compare",
  order: 3,
  path: "compare.html",
  applies: ({ runs }) => runs.length > 1,
  *pages({ runs }) {
    const content = html`<h1>Compare</h1>
<p class="hint">What only one of two targets, or of two runs, passes: among the checks that count in both.</p>
<form class="controls line" aria-label="What to compare">${tellChoice("a", "One", runs, 0)}${tellChoice("b", "the other", runs, 1)}<button class="field" type="button" name="swap">Swap</button></form>
<div class="results" aria-live="polite"></div>
<p class="notice no-script">The comparison is made by a script, which is off here.</p>`;
    yield { path: "compare.html", title: "Compare", kind: "compare-page", content };
  },
} satisfies Section;

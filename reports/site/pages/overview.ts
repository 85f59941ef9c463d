import { tellHeadline } from "../headline.ts";
import { html } from "../markup.ts";
import type { Section } from "../site.ts";
import { tellSummary } from "../summary.ts";
import { tellTargets } from "../targets.ts";

export default {
  title: "Overview",
  order: 1,
  path: "index.html",
  *pages({ matrix }) {
    const content = html`${tellHeadline(matrix)}
<section aria-labelledby="by-area"><h2 id="by-area">By area</h2>${tellSummary(matrix)}<p class="hint">Checks passed of checks counted, each run inside the runtime and judged outside of it. Select a figure to see what did not pass, and a verdict there to see its evidence.</p></section>
<section aria-labelledby="targets"><h2 id="targets">Targets: exactly what ran</h2>${tellTargets(matrix)}</section>
`;
    yield { path: "index.html", title: "What works in which server JavaScript runtime", kind: "overview", content };
  },
} satisfies Section;

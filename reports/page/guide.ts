/** How to read the page: what a figure counts and what a verdict says. */
import type { Matrix } from "../model.ts";
import { verdictsInOrder, verdictWords } from "../words.ts";
import { html, type Markup } from "./markup.ts";

function tellVerdicts({ columns }: Matrix): Markup {
  const heads = columns.map(({ key }) => html`<th scope="col">${key}</th>`);
  const rows = verdictsInOrder.map((verdict) => {
    const counts = columns.map(({ score }) => html`<td>${score.counts[verdict] ?? 0}</td>`);
    return html`<tr><th scope="row"><span class="verdict ${verdict}">${verdict}</span></th><td class="meaning">${verdictWords[verdict].meaning}</td>${counts}</tr>\n`;
  });
  return html`<div class="scroll"><table class="legend"><caption>What each verdict says, and how often it was given</caption>
<thead><tr><th scope="col">verdict</th><th scope="col">what it says</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** What each profile counts, and what it leaves out with the reason. */
function tellProfiles({ profiles }: Matrix): Markup {
  const told = profiles.filter(({ tier, about }) => tier === "behaviour" && about !== undefined);
  const parts = told.map(({ profile, about, excluded = [] }) => {
    const rows = excluded.map(({ what, why }) => html`<li>${what}: ${why}.</li>\n`);
    return html`<dt>${profile}</dt><dd>${about}${rows.length > 0 && html`<p>Left out:</p><ul>${rows}</ul>`}</dd>\n`;
  });
  return html`<dl class="profiles">${parts}</dl>`;
}

/** The section that explains. */
export function tellGuide(matrix: Matrix): Markup {
  return html`<div class="prose">
<p>A <b>check</b> is one sentence of fact about a feature. The same code runs inside every runtime and only reports what it saw; whether that is what the specification says is judged outside, so that a broken runtime can’t pass itself. Select any verdict to see what was called, what came back, and the source of both sides.</p>
<p>A <b>figure</b> such as 198/210 is <b>checks passed</b> of checks counted. It says what was observed in one version on one machine. It is no certificate, and 100% means that these checks passed, not that nothing is missing.</p>
<p>A <b>column</b> is named for what was run. “workerd (local)” is the open-source workerd binary on this machine: it is not Cloudflare’s production network, as edge-runtime is not Vercel’s. The exact version, options and flags of each stand under Targets.</p>
<p>The <b>tiers</b> are never added together. Behaviour calls a feature and looks at the effect; shape and presence only look at names, and are averaged over interfaces and modules so that a large one doesn’t outweigh the rest.</p>
<p>A <b>known gap</b> is a non-pass with an explanation. It changes no verdict. The <b>permissions</b> table has facts first: there is a verdict only where the runtime’s own documentation promises something.</p>
<h3>How we measure: profiles</h3>
<p>A profile’s figure is the mean over its entries of each one’s share of checks passed, so that an entry with many checks weighs no more than one with few. A divergence that the runtime itself documents counts as a non-pass and is shown apart as “documented”.</p>
${tellProfiles(matrix)}
</div>
${tellVerdicts(matrix)}`;
}

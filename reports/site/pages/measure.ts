/** How a verdict is made, what a figure counts, and what to do about a wrong one. */
import type { Matrix } from "../../model.ts";
import { verdictsInOrder, verdictWords } from "../../words.ts";
import { html, type Markup } from "../markup.ts";
import type { Section } from "../site.ts";

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

const prose = html`
<h2>How a verdict is made</h2>
<p>A <b>check</b> is one sentence of fact about a feature. Its <b>probe</b> is a plain function that runs inside every runtime, from the same bytes, and returns what it saw. Whether that is what the specification says is judged outside, so that a broken runtime can’t pass itself. Servers are judged from outside, over real sockets. Select any verdict to see what was called, what came back, and the source of both sides.</p>
<p>What a check needs is looked for first (<i>absent</i>), and so is what it depends on (<i>blocked</i>). A crash or a timeout is seen twice before it is one; what took the process down is traced to its check. What passes only when it is tried again is <i>flaky</i>, and no pass. A throw on the judging side is an <i>error</i>: ours, never the runtime’s.</p>
<h2>What a figure says</h2>
<p>A figure such as 198/210 is <b>checks passed</b> of checks counted; <i>skip</i>, <i>blocked</i> and <i>error</i> don’t count. It says what was observed in one version on one machine. It is no certificate, and 100% means that these checks passed, not that nothing is missing. The <b>tiers</b> are never added together: behaviour calls a feature and looks at the effect; shape and presence only look at names.</p>
<p>A <b>column</b> is named for what was run. “workerd (local)” is the open-source workerd binary on this machine: it is not Cloudflare’s production network, as edge-runtime is not Vercel’s. A column that is older than a week reads “stale”, by the clock of whoever reads it, and loses its colours.</p>
<p>A <b>known gap</b> is a non-pass with a reason, found by hand, and a link to the runtime’s tracker where there is one. It changes no verdict.</p>
<h2>What is not measured</h2>
<p>A behaviour that no check looks at is not in the matrix: the number of checks stands behind each figure. Speed and memory are not measured. What a hosting product adds or takes away is not seen: only the runtime’s own binary is. Node serves through @hono/node-server, so what is judged of a <i>server</i> on Node is judged through that adapter and stays outside of Node’s profile score.</p>
<h2>If you disagree with a cell</h2>
<p>If you maintain a runtime and think a verdict is wrong: open the cell, and run the command that stands under “Reproduce it”. It prints one file that needs nothing of ours, what it showed, and what was expected. Then open an issue with the cell’s permanent link and either the clause that the check misreads or a run in which it passes. A check that misreads its clause is mended or taken out; a runtime’s documented divergence stays a non-pass and is marked “documented”.</p>
`;

export default {
  title: "How we measure",
  order: 9,
  path: "measure.html",
  *pages({ matrix }) {
    const content = html`<h1>How we measure</h1><div class="prose">${prose}
<h2>Profiles</h2>
<p>A profile’s figure is the mean over its entries of each one’s share of checks passed, so that an entry with many checks weighs no more than one with few. The pin in its name is the version of the documents that it was made from: figures of different pins don’t compare.</p>
${tellProfiles(matrix)}</div>
<h2>Verdicts</h2>${tellVerdicts(matrix)}
`;
    yield { path: "measure.html", title: "How we measure", kind: "measure-page", content };
  },
} satisfies Section;

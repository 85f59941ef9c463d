import { announceVerdict } from "../../announce.ts";
import type { Difference } from "../../diff.ts";
import { countOf } from "../../words.ts";
import { addressOfCell } from "../address.ts";
import { tellDifferences } from "../differences.ts";
import { formatTime, listCauses, listSteps, type Run, type Step } from "../history.ts";
import { html, type Markup } from "../markup.ts";
import { type Areas, areasOf, type Section, type Site } from "../site.ts";

function tellName({ id }: Difference, { after }: Step, areas: Areas): Markup {
  const area = areas.get(id);
  if (area === undefined || !after.current) return html`${id}`;
  return html`<a href="${addressOfCell(area, id, after.key)}">${id}</a>`;
}

/** Causes that came together can't be told apart from results alone: how to is said. */
function tellCause(difference: Difference, { before, comparison }: Step): Markup {
  const causes = listCauses(difference, comparison);
  if (causes.length === 0) return html`nothing else is other: it isn’t steady`;
  if (causes.length === 1) return html`${causes[0]}`;
  const { runtime, version } = before.target;
  return html`${causes.join(" or ")} <small>to tell: run the old binary with the new suite, <code>wintermatrix run --target ${runtime}@${version}</code></small>`;
}

function tellDifference(difference: Difference, step: Step, areas: Areas): Markup {
  const { kind, was, now } = difference;
  const verdict = (name = "error") => html`<span class="verdict ${name}">${name}</span>`;
  return html`<tr><th scope="row">${tellName(difference, step, areas)}</th><td>${kind}</td><td>${verdict(was)} → ${verdict(now)}</td><td>${tellCause(difference, step)}</td></tr>\n`;
}

const tellRun = ({ target, startedAt }: Run) => html`<code>${target.id}</code> of ${formatTime(startedAt)}`;

function tellStep(step: Step, areas: Areas): Markup {
  const { before, after, comparison } = step;
  const { causes, differences, shared } = comparison;
  const other = causes.length === 0 ? "same runtime, suite and tool" : causes.join(", ");
  const head = html`<h2>${after.target.slot}: ${countOf(differences.length, "changed verdict")}</h2><p class="hint">${tellRun(after)} beside ${tellRun(before)}: ${other}; ${countOf(shared, "check")} compared.</p>`;
  if (differences.length === 0) return head;
  return html`${head}<div class="scroll"><table class="changes"><caption class="unseen">Changed verdicts of ${after.target.slot}</caption><thead><tr><th scope="col">check</th><th scope="col">what</th><th scope="col">verdict</th><th scope="col">cause</th></tr></thead>
<tbody>${differences.map((difference) => tellDifference(difference, step, areas))}</tbody></table></div>`;
}

function tellBaseline({ matrix, diffs }: Site): Markup | undefined {
  return (
    diffs &&
    html`<h2>Beside the baseline</h2>${diffs.some(({ differences }) => differences.length > 0) ? tellDifferences(matrix, diffs) : html`<p>${announceVerdict(diffs)}.</p>`}`
  );
}

export default {
  title: "Changes",
  order: 4,
  path: "changes.html",
  applies: ({ diffs, runs }) => diffs !== undefined || listSteps(runs).length > 0,
  *pages(site) {
    const areas = areasOf(site.matrix);
    const steps = listSteps(site.runs);
    const content = html`<h1>Changes</h1>
<p class="hint">Verdicts that are other than in the run before, among the checks that both have, with what else was other: a new runtime, new options, a new suite (the check’s own code), or a new toolchain (this tool, its machine or a prelude).</p>
${tellBaseline(site)}${steps.map((step) => tellStep(step, areas))}`;
    yield { path: "changes.html", title: "Changes", kind: "changes-page", content };
  },
} satisfies Section;

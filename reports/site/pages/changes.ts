import { announceVerdict } from "../../announce.ts";
import { countOf } from "../../words.ts";
import { addressOfCell } from "../address.ts";
import { tellDifferences } from "../differences.ts";
import { type Change, formatTime, listCauses, listSteps, listVerdictChanges, type Run, type Step } from "../history.ts";
import { html, type Markup } from "../markup.ts";
import { type Areas, areasOf, type Section, type Site } from "../site.ts";

function tellName({ id }: Change, { after }: Step, areas: Areas): Markup {
  const area = areas.get(id);
  return area !== undefined && after.current
    ? html`<a href="${addressOfCell(area, id, after.key)}">${id}</a>`
    : html`${id}`;
}

/** Two causes at once can't be told apart from results alone: the fix is said. */
function tellCause({ causes }: Change, { before }: Step): Markup {
  if (causes.length === 0) return html`nothing else is other: it isn’t steady`;
  if (causes.length === 1) return html`${causes[0]}`;
  return html`${causes.join(" or ")} <small>to tell: <code>wintermatrix run --target ${before.target.runtime}@${before.target.version}</code> with the new suite</small>`;
}

function tellChange(change: Change, step: Step, areas: Areas): Markup {
  const verdict = (name: string) => html`<span class="verdict ${name}">${name}</span>`;
  return html`<tr><th scope="row">${tellName(change, step, areas)}</th><td>${verdict(change.was)} → ${verdict(change.now)}</td><td>${tellCause(change, step)}</td></tr>\n`;
}

const tellRun = ({ target, startedAt }: Run) => html`<code>${target.id}</code> of ${formatTime(startedAt)}`;

function tellStep(step: Step, areas: Areas): Markup {
  const changes = listVerdictChanges(step);
  const causes = listCauses(step);
  const { before, after } = step;
  const head = html`<h2>${after.slot}: ${countOf(changes.length, "changed verdict")}</h2><p class="hint">${tellRun(after)} beside ${tellRun(before)}; ${causes.length === 0 ? "same runtime, suite and toolchain" : causes.join(", ")}.</p>`;
  if (changes.length === 0) return head;
  return html`${head}<div class="scroll"><table class="changes"><caption class="unseen">Changed verdicts of ${after.slot}</caption><thead><tr><th scope="col">check</th><th scope="col">verdict</th><th scope="col">cause</th></tr></thead>
<tbody>${changes.map((change) => tellChange(change, step, areas))}</tbody></table></div>`;
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
<p class="hint">Verdicts that are other than in the run before, among the checks that both have, with what else was other: a new runtime, a new suite (the check’s own code), or a new toolchain (this tool or its machine).</p>
${tellBaseline(site)}${steps.map((step) => tellStep(step, areas))}`;
    yield { path: "changes.html", title: "Changes", kind: "changes-page", content };
  },
} satisfies Section;

/** The table that the page opens with: areas down, targets across, checks passed of checks counted. */
import type { Tier, Verdict } from "../../wire/results.ts";
import type { AreaScore, Column, Matrix, Mean, Score } from "../model.ts";
import { formatNothing, formatOption } from "../words.ts";
import { addressOfArea } from "./address.ts";
import { html, type Markup } from "./markup.ts";
import { tellMean, tellScore } from "./scores.ts";

/** Verdicts that count and are no pass: what a figure of the summary leads to. */
const nonPasses: readonly Verdict[] = ["flaky", "fail", "stub", "absent", "timeout", "crash"];

function tellHead({ key, target, startedAt, host }: Column): Markup {
  const options = Object.entries(target.options).map(
    ([name, value]) => html`<span class="option">${formatOption(name, value)}</span>`,
  );
  const name = target.title.toLowerCase() !== key && html`<span class="key">${key}</span>`;
  const run = html`<span class="ran">${startedAt.slice(0, 10)} · ${host.os} ${host.arch}</span>`;
  return html`<th scope="col" data-run="${startedAt}"><span class="title">${target.title}</span>${name}<span class="version">${target.version}</span>${options}${run}<span class="age" data-run="${startedAt}"></span></th>`;
}

function linkScore(area: string, key: string, score: AreaScore | undefined): Markup {
  if (!score || score.of === 0) return tellScore(score);
  const wanted = score.passed < score.of ? nonPasses : [];
  return html`<a href="${addressOfArea(area, key, wanted)}">${tellScore(score, score.features)}</a>`;
}

const row = (head: Markup | string, cells: readonly Markup[]) =>
  html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;

function tellAreas({ areas, columns }: Matrix): Markup {
  const rows = areas
    .filter(({ scores }) => scores.behaviour)
    .map(({ area, scores }) => {
      const head = html`<a href="${addressOfArea(area)}">${area}</a>`;
      return row(
        head,
        columns.map(({ key }) => linkScore(area, key, scores.behaviour?.[key])),
      );
    });
  const total = columns.map(({ score }) => html`<td>${tellScore(score)}</td>`);
  return html`<tbody>${rows}<tr class="total"><th scope="row">all areas</th>${total}</tr></tbody>`;
}

function tellGroup(columns: readonly Column[], title: string, rows: readonly Markup[]): Markup | false {
  if (rows.length === 0) return false;
  const head = html`<tr><th class="group" scope="rowgroup" colspan="${columns.length + 1}"><span>${title}</span></th></tr>`;
  return html`<tbody class="means">${head}${rows}</tbody>`;
}

/** What pins a profile stands below its name: together they are too wide for a phone. */
function tellProfile(profile: string, tier: Tier): Markup {
  const [name = "", pin] = profile.split("@");
  const shown = tier === "behaviour" ? name : `${name} (${tier})`;
  return html`${shown}${pin !== undefined && html` <span class="pin">@${pin}</span>`}`;
}

function tellDocumented(count = 0): Markup | false {
  const title = "Checks that don’t pass because of a divergence which the runtime documents";
  return count > 0 && html`<span class="documented" title="${title}">${count} documented</span>`;
}

function tellProfiles({ profiles, columns }: Matrix): Markup | false {
  const rows = profiles.map(({ profile, tier, scores, documented }) => {
    const cells = columns.map(({ key }) => html`${tellMean(scores[key])}${tellDocumented(documented[key])}`);
    return row(tellProfile(profile, tier), cells);
  });
  return tellGroup(columns, "Profiles: mean over n entries of each one’s share of checks passed", rows);
}

function tellAverage(score: (Score & { average: Mean }) | undefined): Markup {
  return tellMean(score?.average, score?.of === 0 ? formatNothing(score) : undefined);
}

const tierTitles = {
  shape: "Shape, mean over n interfaces: the parts are there, which does not say that they work",
  presence: "Presence, mean over n modules: the names are there, which does not say that they work",
};

function tellTier({ areas, columns }: Matrix, tier: Exclude<Tier, "behaviour">): Markup | false {
  const rows = areas
    .filter(({ scores }) => scores[tier])
    .map(({ area, scores }) => {
      const cells = columns.map(({ key }) => tellAverage(scores[tier]?.[key]));
      return row(html`<a href="names.html">${area}</a>`, cells);
    });
  return tellGroup(columns, tierTitles[tier], rows);
}

function tellMissing(slot: string): Markup {
  return html`<p class="notice"><b>${slot}</b>: no results in this report.</p>`;
}

/** The summary table. */
export function tellSummary(matrix: Matrix): Markup {
  const heads = matrix.columns.map(tellHead);
  return html`<div class="scroll"><table class="summary"><caption>Checks of behaviour passed of checks counted, by area and target; below it how many features passed whole</caption>
<thead><tr><th scope="col">area</th>${heads}</tr></thead>
${tellAreas(matrix)}${tellProfiles(matrix)}${tellTier(matrix, "shape")}${tellTier(matrix, "presence")}</table></div>${matrix.missing.map(tellMissing)}`;
}

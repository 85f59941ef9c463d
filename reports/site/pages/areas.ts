import type { AreaRow } from "../../model.ts";
import { areaPage } from "../address.ts";
import { tellChecks } from "../checks.ts";
import { listAreas, tellAreaControls, tellSearchControls } from "../controls.ts";
import { rootOf } from "../frame.ts";
import { listIndex } from "../index.ts";
import { html, type Markup } from "../markup.ts";
import { describeColumns, listEvidence } from "../payload.ts";
import type { Page, Section, Site } from "../site.ts";

const nothing = html`<p class="nothing" hidden>No check fits these filters.</p>`;
const noScript = html`<p class="notice no-script">Search, filters and the evidence of a verdict need a script, which is off here. The evidence is in the raw result files, too.</p>`;

/** The areas beside each other; on an area's page it is marked. */
function tellAreas({ matrix }: Site, path: string): Markup {
  const links = listAreas(matrix).map((area) => {
    const page = areaPage(area);
    return html`<a href="${rootOf(path)}${page}"${page === path && html` aria-current="page"`}>${area}</a> `;
  });
  return html`<nav class="areas" aria-label="Areas"><a href="${rootOf(path)}checks.html"${path === "checks.html" && html` aria-current="page"`}>all</a> ${links}</nav>`;
}

function tellArea(row: AreaRow, site: Site): Page {
  const path = areaPage(row.area);
  const content = html`${tellAreas(site, path)}<h1>${row.area}</h1>
${tellAreaControls(row, site)}<div class="results">${tellChecks(row, site)}</div>${nothing}
${noScript}<dialog aria-labelledby="panel-title"></dialog>`;
  return { path, title: row.area, kind: "area-page", content };
}

function tellSearch(site: Site): Page {
  const content = html`${tellAreas(site, "checks.html")}<h1>All checks</h1>
${tellSearchControls(site)}<div class="results"></div>${nothing}${noScript}`;
  return { path: "checks.html", title: "All checks", kind: "search-page", content };
}

export default {
  title: "Checks",
  order: 2,
  path: "checks.html",
  *pages(site) {
    yield tellSearch(site);
    for (const row of site.matrix.areas.filter(({ scores }) => scores.behaviour)) yield tellArea(row, site);
  },
  *data(site) {
    yield ["columns", describeColumns(site)];
    // The evidence of a large run is read once, and stays in its files.
    const probes = new Map<string, readonly string[]>();
    for (const [name, suite] of listEvidence(site)) {
      for (const [key, check] of Object.entries(suite.checks)) probes.set(key, Object.keys(check.probes));
      yield [name, suite];
    }
    yield ["checks", listIndex(site, probes)];
  },
} satisfies Section;

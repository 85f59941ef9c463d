/** The page as a whole: one file that asks nobody for anything. */
import { createHash } from "node:crypto";
import type { Diff } from "../diff.ts";
import type { View } from "../formats.ts";
import type { Matrix } from "../model.ts";
import { countOf } from "../words.ts";
import { tellChecks } from "./checks.ts";
import { tellControls } from "./controls.ts";
import { tellDifferences } from "./differences.ts";
import { tellFacts } from "./facts.ts";
import { tellGuide } from "./guide.ts";
import { embedJson, html, type Markup, raw } from "./markup.ts";
import { tellNames } from "./names.ts";
import { listBehaviours, listChanges, makePayload, type PageParts } from "./payload.ts";
import { joinModules } from "./script.ts";
import { makeStyles } from "./styles.ts";
import { tellSummary } from "./summary.ts";
import { tellTargets } from "./targets.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing is fetched, and no script or style runs but these two, whatever a runtime's output manages to look like. */
function tellPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

interface Section {
  view: string;
  title: string;
  content: Markup | undefined;
}

function listSections(matrix: Matrix, diffs: readonly Diff[] | undefined): (Section & { content: Markup })[] {
  const behaviour = html`${tellSummary(matrix)}<p class="hint">Checks passed of checks counted, each run inside the runtime and judged outside of it. Select a figure to see what did not pass, and a verdict to see its evidence.</p>
${tellControls(matrix, diffs !== undefined)}<div class="results">${tellChecks(matrix, listChanges(diffs))}</div><p class="nothing" hidden>No check fits these filters.</p>`;
  const sections: Section[] = [
    { view: "behaviour", title: "Behaviour", content: behaviour },
    { view: "permissions", title: "Permissions", content: tellFacts(matrix) },
    { view: "names", title: "Shape and presence", content: tellNames(matrix) },
    { view: "targets", title: "Targets", content: tellTargets(matrix) },
    { view: "guide", title: "How to read this", content: tellGuide(matrix) },
  ];
  return sections.filter((section): section is Section & { content: Markup } => section.content !== undefined);
}

function tellSection({ view, title, content }: Section, index: number): Markup {
  return html`<section data-view="${view}"${index === 0 && html` class="open"`} aria-labelledby="title-${view}"><h2 id="title-${view}">${title}</h2>${content}</section>\n`;
}

function tellRun(matrix: Matrix): string {
  const newest =
    matrix.columns
      .map(({ startedAt }) => startedAt)
      .toSorted()
      .at(-1) ?? "";
  const hosts = new Set(matrix.columns.map(({ host }) => `${host.os} ${host.arch}`));
  const extent = `${countOf(listBehaviours(matrix).length, "check")} of behaviour in ${countOf(matrix.columns.length, "target")}`;
  return [extent, newest.slice(0, 10), [...hosts].join(", "), `${matrix.tool.name} ${matrix.tool.version}`].join(" · ");
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%231a7f4b' d='M1 1h6v6H1zm8 8h6v6H9z'/%3E%3Cpath fill='%23b9c0c7' d='M9 1h6v6H9zM1 9h6v6H1z'/%3E%3C/svg%3E";

/** The page of a matrix, piece by piece: with the evidence of all targets it is larger than anything else of a run. */
export function* writePage(matrix: Matrix, { diffs }: View): Generator<string> {
  const style = makeStyles(matrix.columns.map(({ key }) => key));
  const script = joinModules(new URL("./browser/main.js", import.meta.url));
  const sections = listSections(matrix, diffs);
  const links = sections.map(({ view, title }) => html`<a href="#view=${view}">${title}</a>`);
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${tellPolicy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>wintermatrix: checks passed by runtime</title>
<link rel="icon" href="${icon}">
<style>${raw(style)}</style>
</head>
<body>
<header><h1>wintermatrix</h1><p class="tagline">What really works in which server JavaScript runtime</p><p class="run">${tellRun(matrix)}</p>
${diffs !== undefined && tellDifferences(matrix, diffs)}<nav aria-label="Views">${links}</nav></header>
<main>
`.markup;
  for (const [index, section] of sections.entries()) yield tellSection(section, index).markup;
  yield `</main>
<dialog aria-labelledby="panel-title"></dialog>
<script type="application/json" id="data">`;
  yield* embedPieces(makePayload(matrix, diffs));
  yield `</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The data as one JSON object: what is long in it, element by element. */
function* embedPieces({ checks, ...rest }: PageParts): Generator<string> {
  yield '{"checks":[';
  let separator = "";
  for (const check of checks) {
    yield `${separator}${embedJson(check).markup}`;
    separator = ",";
  }
  yield "]";
  for (const [name, value] of Object.entries(rest)) yield `,${JSON.stringify(name)}:${embedJson(value).markup}`;
  yield "}";
}

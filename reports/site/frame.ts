/** What stands around the content of every page. */
import { countOf } from "../words.ts";
import { tellDifferences } from "./differences.ts";
import { html, type Markup } from "./markup.ts";
import { listBehaviours, type Page, type Section, type Site } from "./site.ts";

/** Nothing is asked of another host, and nothing runs but the site's own files, whatever a runtime's output looks like. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%231a7f4b' d='M1 1h6v6H1zm8 8h6v6H9z'/%3E%3Cpath fill='%23b9c0c7' d='M9 1h6v6H9zM1 9h6v6H1z'/%3E%3C/svg%3E";

function tellRun({ matrix }: Site): string {
  const days = matrix.columns.map(({ startedAt }) => startedAt.slice(0, 10)).sort();
  const hosts = new Set(matrix.columns.map(({ host }) => `${host.os} ${host.arch}`));
  const extent = `${countOf(listBehaviours(matrix).length, "check")} of behaviour in ${countOf(matrix.columns.length, "target")}`;
  const tool = `${matrix.tool.name} ${matrix.tool.version}`;
  return [extent, days.at(-1), [...hosts].join(", "), tool].filter(Boolean).join(" · ");
}

function tellLink({ path, title }: Section, root: string, current: boolean): Markup {
  return html`<a href="${root}${path}"${current && html` aria-current="page"`}>${title}</a>`;
}

/** The way back to the site's folder from a page. */
export const rootOf = (path: string): string => "../".repeat(path.split("/").length - 1);

/** The document of a page. */
export function frame(
  { path, title, kind, content }: Page,
  own: Section,
  shown: readonly Section[],
  site: Site,
): string {
  const root = rootOf(path);
  const links = shown.map((section) => tellLink(section, root, section === own));
  const compared = path === "index.html" && site.diffs !== undefined && tellDifferences(site.matrix, site.diffs);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · wintermatrix</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${root}site.css">
<script src="${root}site.js" data-root="${root}" defer></script>
</head>
<body>
<a class="unseen skip-link" href="#main">To the content</a>
<header><p class="brand"><a href="${root}index.html">wintermatrix</a></p><p class="tagline">What really works in which server JavaScript runtime</p><p class="run">${tellRun(site)}</p>
${compared}<nav aria-label="Pages">${links}</nav></header>
<main id="main" class="${kind}" tabindex="-1">
${content}</main>
</body>
</html>
`;
  return page.toString();
}

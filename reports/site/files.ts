/** Every file of the site, by its path from the site's folder. */
import type { View } from "../formats.ts";
import type { Matrix } from "../model.ts";
import { frame } from "./frame.ts";
import { listRuns, listSince } from "./history.ts";
import { joinModules } from "./script.ts";
import { sections } from "./sections.ts";
import { listChanges, type Section, type Site } from "./site.ts";
import { makeStyles } from "./styles.ts";

/**
 * A data file: a script that hands its value over. Pages of a disk may not fetch, and may run scripts of their own
 * folder.
 */
const tellData = (name: string, value: unknown) =>
  `wintermatrix.receive(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`;

function* filesOf(section: Section, shown: readonly Section[], site: Site): Generator<readonly [string, string]> {
  for (const page of section.pages(site)) yield [page.path, frame(page, section, shown, site)];
  for (const [name, value] of section.data?.(site) ?? []) yield [`data/${name}.js`, tellData(name, value)];
}

/** The site of a matrix: paths with `/`, and what stands there. Made one after the other, since together they are large. */
export function* makeSite(
  matrix: Matrix,
  { diffs, earlier = [], publication }: View = {},
): Generator<readonly [string, string]> {
  const compared = { diffs, changes: listChanges(diffs), runs: listRuns(matrix, earlier) };
  const site: Site = { matrix, earlier, publication, ...compared, since: listSince(compared) };
  const shown = sections.filter(({ applies }) => applies?.(site) ?? true);
  yield ["site.css", makeStyles(matrix.columns.map(({ key }) => key))];
  yield ["site.js", joinModules(new URL("./browser/main.js", import.meta.url))];
  for (const section of shown) yield* filesOf(section, shown, site);
}

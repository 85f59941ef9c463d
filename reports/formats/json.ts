import type { TextFormat } from "../formats.ts";
import type { AreaRow, Cell, CheckRow, Matrix } from "../model.ts";

/** A cell without its evidence: the raw files of the column hold that. */
function summarizeCell({ attempts, fact: _fact, ...cell }: Cell) {
  return { ...cell, attempts: attempts.length };
}

function summarizeCheck(row: CheckRow) {
  const cells = Object.entries(row.cells).map(([key, cell]) => [key, summarizeCell(cell)] as const);
  return { ...row, cells: Object.fromEntries(cells) };
}

function summarizeArea(area: AreaRow) {
  const features = area.features.map((feature) => ({ ...feature, checks: feature.checks.map(summarizeCheck) }));
  return { ...area, features };
}

/** matrix.json: every score and verdict, for machines. Its shape is in matrix.schema.json. */
function render({ probes: _probes, sources: _sources, ...matrix }: Matrix): string {
  return `${JSON.stringify({ ...matrix, areas: matrix.areas.map(summarizeArea) }, null, 1)}\n`;
}

export default { name: "json", byDefault: true, file: "matrix.json", render } satisfies TextFormat;

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

/** The matrix without its evidence and sources. */
export function summarizeMatrix({ probes: _probes, sources: _sources, ...matrix }: Matrix) {
  return { ...matrix, areas: matrix.areas.map(summarizeArea) };
}

/** matrix.json: every score and verdict, for machines. Its shape is in matrix.schema.json. */
const render = (matrix: Matrix): string => `${JSON.stringify(summarizeMatrix(matrix), null, 1)}\n`;

export default { name: "json", byDefault: true, file: "matrix.json", render } satisfies TextFormat;

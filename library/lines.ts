/** The rows of a report as lines of a table; entries that came to the same everywhere share their lines. */
import { type LayerName, layerNames, type Report, type Row } from "./types.ts";
import { layerTitles, stateSigns, verdictSigns } from "./words.ts";

export interface Line {
  entries: string[];
  /** The first of them, which stands for all. */
  row: Row;
  cells: string[];
}

export const header = ["entry", "target", ...layerNames.map((name) => layerTitles[name]), "", "verdict"];

/**
 * Entries are grouped by all of their rows; the order is that of the report. Of all groups but the first, what fails has
 * its own line, and the rest is folded into one.
 */
export function layLines(report: Report): Line[] {
  const groups = Map.groupBy(report.entries, ({ subpath }) =>
    fingerprint(report.rows.filter((row) => row.entry === subpath)),
  );
  return [...groups.values()].flatMap((entries, index) => {
    const names = entries.map(({ subpath }) => subpath);
    const rows = report.rows.filter((row) => row.entry === names[0]);
    const lines = index === 0 ? rows.map((row) => lineOf(row, names, report)) : foldQuiet(rows, names, report);
    const [first, ...others] = lines;
    return first ? [{ ...first, cells: [nameOf(names), ...first.cells.slice(1)] }, ...others] : [];
  });
}

const lineOf = (row: Row, entries: string[], report: Report): Line => ({
  entries,
  row,
  cells: cellsOf(row, "", report),
});

/** Loads as it does on Node, and nothing was exercised: nothing to tell of one target or another. */
const isQuiet = ({ verdict, layers }: Row) =>
  verdict === "unknown" && layers.loads.state === "yes" && layers.exports.state === "yes";

function foldQuiet(rows: readonly Row[], entries: string[], report: Report): Line[] {
  const kinds = Map.groupBy(rows, (row) =>
    isQuiet(row) ? "loads" : row.verdict === "declared" ? `declared ${row.notes[0]}` : row.column,
  );
  return [...kinds.values()].map((alike) => {
    const row = alike[0]!;
    if (alike.length === 1) return lineOf(row, entries, report);
    const where = alike.length === rows.length ? "every target" : `${alike.length} targets`;
    const verdict = isQuiet(row)
      ? `loads${where === "every target" ? " everywhere" : ""}, nothing exercised`
      : row.notes[0];
    const states = layerNames.map(() => "");
    return { entries, row, cells: ["", where, ...states, "", `${verdictSigns[row.verdict]} ${verdict}`] };
  });
}

const nameOf = (names: readonly string[]) =>
  names.length > 1 ? `${names[0]} and ${names.length - 1} more` : (names[0] ?? "");

function fingerprint(rows: readonly Row[]): string {
  const facts = rows.map(({ column, verdict, layers, tally, causes, ignored }) => [
    column,
    verdict,
    layerNames.map((name) => layers[name].state),
    tally,
    causes.map(({ summary, chain }) => [summary, chain.slice(0, 2)]),
    ignored,
  ]);
  return JSON.stringify(facts);
}

function cellsOf(row: Row, entry: string, report: Report): string[] {
  const column = report.columns.find(({ key }) => key === row.column)!;
  const target = column.control ? `${column.title} (control)` : column.title;
  const states = layerNames.map((name) => (row.verdict === "declared" ? "" : stateOf(row, name)));
  const tally = row.tally ? `${row.tally.passed}/${row.tally.of}` : "";
  const verdict = row.verdict === "declared" ? (row.notes[0] ?? "declared") : row.verdict;
  const ignored = row.ignored ? `, ignored: ${row.ignored}` : "";
  return [entry, target, ...states, tally, `${verdictSigns[row.verdict]} ${verdict}${ignored}`];
}

const stateOf = ({ layers }: Row, name: LayerName) => stateSigns[layers[name].state];

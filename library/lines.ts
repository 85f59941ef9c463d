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

/** Entries are grouped by all of their rows; the order is that of the report. */
export function layLines(report: Report): Line[] {
  const groups = Map.groupBy(report.entries, ({ subpath }) =>
    fingerprint(report.rows.filter((row) => row.entry === subpath)),
  );
  return [...groups.values()].flatMap((entries) => {
    const names = entries.map(({ subpath }) => subpath);
    const rows = report.rows.filter((row) => row.entry === names[0]);
    return rows.map((row, index) => ({
      entries: names,
      row,
      cells: cellsOf(row, index === 0 ? nameOf(names) : "", report),
    }));
  });
}

const nameOf = (names: readonly string[]) => (names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? ""));

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

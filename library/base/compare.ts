/** What got worse since the base. Pure: two reports in, differences out. */
import { type LayerState, layerNames, type Report, type Row, type Verdict } from "../types.ts";

export interface Comparison {
  /** As it was given: `main`. */
  ref: string;
  commit: string;
  worse: Difference[];
  better: Difference[];
  /** What can't be compared, a sentence each. */
  notes: string[];
}

/** An entry in a column, and how it changed: a sentence each. */
export interface Difference {
  entry: string;
  column: string;
  changes: string[];
}

const verdictRank: Partial<Record<Verdict, number>> = {
  no: 0,
  partly: 1,
  "works with a change": 2,
  smoke: 3,
  works: 3,
};
const stateRank: Partial<Record<LayerState, number>> = { no: 0, partly: 1, yes: 2 };

/** @param base undefined where there was no package yet */
export function compareWithBase(
  now: Report,
  base: Report | undefined,
  at: { ref: string; commit: string },
): Comparison {
  if (!base) {
    const note = `there is no package at ${at.ref}: this is its first check, and nothing can have got worse`;
    return { ...at, worse: [], better: [], notes: [note] };
  }
  const pairs = now.rows.flatMap((row) => {
    const before = base.rows.find(({ entry, column }) => entry === row.entry && column === row.column);
    return before ? [{ row, before }] : [];
  });
  const worse = pairs.map(({ row, before }) => describe(row, changesTo(row, before)));
  const better = pairs.map(({ row, before }) => describe(row, changesTo(before, row).map(turnRound)));
  const changed = ({ changes }: Difference) => changes.length > 0;
  return { ...at, worse: worse.filter(changed), better: better.filter(changed), notes: notesOn(now, base, at.ref) };
}

const describe = ({ entry, column }: Row, changes: string[]): Difference => ({ entry, column, changes });
const turnRound = (change: string) => change.replace(/^(.*): (.*) → (.*)$/, "$1: $3 → $2");

/** How `row` is worse than `before`. A verdict without evidence is neither better nor worse than another. */
function changesTo(row: Row, before: Row): string[] {
  const verdicts = isLess(verdictRank[row.verdict], verdictRank[before.verdict])
    ? [`verdict: ${before.verdict} → ${row.verdict}`]
    : [];
  const layers = layerNames.flatMap((name) => {
    const [was, is] = [before.layers[name].state, row.layers[name].state];
    return isLess(stateRank[is], stateRank[was]) ? [`${name}: ${was} → ${is}`] : [];
  });
  const lost = (row.functions?.differ ?? []).filter((name) => before.functions?.same.includes(name));
  return [...verdicts, ...layers, ...lost.map((name) => `${name}: as on Node → differs`)];
}

const isLess = (is: number | undefined, was: number | undefined) => is !== undefined && was !== undefined && is < was;

function notesOn(now: Report, base: Report, ref: string): string[] {
  const control = base.columns.find((column) => column.control)?.key;
  const known = base.entries.map(({ subpath }) => subpath);
  const added = now.entries.map(({ subpath }) => subpath).filter((subpath) => !known.includes(subpath));
  const gone = known.filter((subpath) => !now.entries.some((entry) => entry.subpath === subpath));
  const dead = base.rows.filter((row) => row.column === control && row.layers.loads.state !== "yes");
  return [
    ...(added.length > 0 ? [`new since ${ref}, and compared with nothing: ${added.join(", ")}`] : []),
    ...(gone.length > 0 ? [`gone since ${ref}: ${gone.join(", ")}`] : []),
    ...dead.map(
      ({ entry }) =>
        `at ${ref} ${entry} doesn't load on Node: what is made by a build has to be made by a prepack script`,
    ),
  ];
}

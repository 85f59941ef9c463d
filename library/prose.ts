/** The sentences of a report. */
import { layLines } from "./lines.ts";
import type { Cause, Report, Row } from "./types.ts";
import { layerNames } from "./types.ts";
import { isFailing, summarise } from "./verdict.ts";
import { verdictSigns } from "./words.ts";

export function tellHead({
  package: { name, version, files, scripts, notes },
  exercise,
  checkedAt,
  toolchain,
}: Report): string {
  const tools = Object.entries(toolchain).map(([tool, at]) => `${tool} ${at}`);
  return [
    `${name} ${version} (${files} files) · ${exercise ? `exercise: ${exercise.label}` : "no exercise"}`,
    `${checkedAt.slice(0, 10)} · bundled with ${tools.join(", ")}`,
    ...scripts.map((one) => `! ${one} has an install script, which was not run (--allow-scripts runs it)`),
    ...notes.map((note) => `! ${note}`),
  ].join("\n");
}

/** Which targets came to what: the answer, before anything else. */
export function tellVerdicts({ columns, rows }: Report): string {
  const verdicts = columns.flatMap(({ key, title }) => {
    const own = rows.filter(({ column }) => column === key);
    if (own.length === 0) return [];
    const verdict = summarise(own.map((row) => row.verdict));
    const alike = own.filter((row) => row.verdict === verdict).length;
    return [
      { verdict, title: own.length > 1 && isFailing(verdict) ? `${title} (${alike} of ${own.length} entries)` : title },
    ];
  });
  const groups = Map.groupBy(verdicts, ({ verdict }) => verdict);
  return [...groups]
    .map(([verdict, list]) => `${verdictSigns[verdict]} ${verdict}: ${list.map(({ title }) => title).join(", ")}`)
    .join("\n");
}

/** A paragraph for each failure: what, why, and what helps; one that reads the same on several targets is one. */
export function tellFailures(report: Report): string {
  const failing = layLines(report).filter(({ row }) => isFailing(row.verdict));
  const told = failing.map(({ row, entries }) => ({ row, entries, body: tellFailure(row) }));
  const alike = Map.groupBy(told, ({ row, body, entries }) => JSON.stringify([row.verdict, entries, body]));
  return [...alike.values()].map((group) => tellAlike(group, report)).join("\n");
}

function tellAlike(group: { row: Row; entries: readonly string[]; body: string[] }[], report: Report): string {
  const { row, entries, body } = group[0]!;
  const titles = group.map((one) => report.columns.find(({ key }) => key === one.row.column)!.title);
  const names =
    entries.length > 3 ? `${entries.slice(0, 3).join(", ")} and ${entries.length - 3} more` : entries.join(", ");
  const [first = "", ...more] = body;
  return [`${verdictSigns[row.verdict]} ${names} on ${titles.join(", ")}   ${first}`, ...more].join("\n");
}

function tellFailure(row: Row): string[] {
  const layer = layerNames.find((name) => ["no", "partly"].includes(row.layers[name].state));
  const own =
    layer && (layer === "exports" || (layer === "works" && row.causes.length > 0) || row.causes.length === 0)
      ? [row.layers[layer].detail ?? layer]
      : [];
  const named = row.causes.some(({ kind }) => kind === "condition");
  const through =
    row.through && row.layers.exports.state === "partly" && !named
      ? [`${row.file} was chosen through ${row.through}`]
      : [];
  const [first = "", ...more] = [
    ...row.causes.filter(({ kind }) => kind === "condition").flatMap(tellCause),
    ...own,
    ...tellCauses(row.causes.filter(({ kind }) => kind !== "condition")),
    ...through,
    ...row.notes,
  ];
  return [first.trim(), ...more.map((line) => `    ${line.trim()}`), ...tellFix(row)];
}

/** Several changes are needed together: fewer were tried. */
function tellFix({ changes, remedied }: Row): string[] {
  if (changes.length === 0 || !remedied) return [];
  const { to, tally } = remedied;
  const result = to === "loads" ? "it loads (nothing was exercised)" : `${tally?.passed}/${tally?.of}`;
  const [only = "", ...more] = changes.map(({ how }) => how);
  if (more.length === 0) return [`  fix, verified by running: ${only} → ${result}`];
  return [
    `  fix, verified by running, all of it together → ${result}`,
    ...[only, ...more].map((how) => `    - ${how}`),
  ];
}

const onNode: Record<NonNullable<Cause["onNode"]>, string> = {
  works: "the same bundle works on Node: it is the runtime, not the bundler",
  fails: "the same bundle fails on Node too: it is the bundling, not the runtime",
  differs: "the same bundle does on Node only a part of what the library does there",
};

/** Several modules that aren't there are one sentence, with the way to the nearest. */
function tellCauses(causes: readonly Cause[]): string[] {
  const missing = causes.filter(({ kind, culprit }) => kind === "missing" && culprit !== undefined);
  if (missing.length < 2) return causes.flatMap(tellCause);
  const nearest = missing.toSorted((left, right) => left.chain.length - right.chain.length)[0]!;
  const summary = `${missing.map(({ culprit }) => culprit).join(", ")} can't be found`;
  return [...tellCause({ ...nearest, summary }), ...causes.filter((one) => !missing.includes(one)).flatMap(tellCause)];
}

function tellCause(cause: Cause): string[] {
  return [
    cause.summary,
    ...(cause.chain.length > 0 ? [cause.chain.join(" ← ")] : []),
    ...(cause.cell ? [`our matrix saw it absent: ${cause.cell}`] : []),
    ...(cause.onNode ? [onNode[cause.onNode]] : []),
  ];
}

/** How much the exercise touched, where it touched all alike; that of the control stands for all. */
export function tellDepth({ rows, columns }: Report): string {
  const control = columns.find((column) => column.control)?.key;
  const lines = rows.flatMap(({ entry, column, depth }) => {
    if (!depth || column !== control) return [];
    const all = depth.touched.length + depth.untouched.length;
    const shown = depth.untouched.slice(0, 12).join(", ");
    const rest = depth.untouched.length > 12 ? ` and ${depth.untouched.length - 12} more` : "";
    return [
      `depth  ${entry}  ${depth.touched.length}/${all} exports touched${shown ? `; untouched: ${shown}${rest}` : ""}`,
    ];
  });
  return lines.join("\n");
}

export function tellEnd({ rows, duration }: Report): string {
  const failing = rows.filter(({ verdict }) => isFailing(verdict));
  const failures = failing.filter(({ ignored }) => ignored === undefined).length;
  const unknown = rows.filter(({ verdict }) => verdict === "unknown").length;
  const counts = [
    `${failures} ${failures === 1 ? "failure" : "failures"}`,
    ...(failing.length > failures ? [`${failing.length - failures} ignored`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
  ];
  return `${counts.join(" · ")} · ${(duration / 1000).toFixed(1)} s`;
}

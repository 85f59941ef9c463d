/** The sentences of a report. */
import { layLines } from "./lines.ts";
import type { Cause, Report, Row } from "./types.ts";
import { layerNames } from "./types.ts";
import { isFailing } from "./verdict.ts";
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

/** A paragraph for each line of the table that fails. */
export function tellFailures(report: Report): string {
  const failing = layLines(report).filter(({ row }) => isFailing(row.verdict));
  return failing.map(({ row, entries }) => tellFailure(row, entries, report)).join("\n");
}

function tellFailure(row: Row, entries: readonly string[], report: Report): string {
  const { title } = report.columns.find(({ key }) => key === row.column)!;
  const names =
    entries.length > 3 ? `${entries.slice(0, 3).join(", ")} and ${entries.length - 3} more` : entries.join(", ");
  const begin = `${verdictSigns[row.verdict]} ${names} on ${title}`;
  const layer = layerNames.find((name) => ["no", "partly"].includes(row.layers[name].state));
  const own =
    layer && (layer === "exports" || (layer === "works" && row.causes.length > 0) || row.causes.length === 0)
      ? [row.layers[layer].detail ?? layer]
      : [];
  const through =
    row.through && row.layers.exports.state === "partly" ? [`    ${row.file} was chosen through ${row.through}`] : [];
  const [first = "", ...more] = [...own, ...row.causes.flatMap(tellCause)];
  return [
    `${begin}   ${first.trim()}`,
    ...more.map((line) => `    ${line.trim()}`),
    ...through,
    ...row.changes.map(({ how }) => `  fix, verified by running: ${how}`),
  ].join("\n");
}

const onNode: Record<NonNullable<Cause["onNode"]>, string> = {
  works: "the same bundle works on Node: it is the runtime, not the bundler",
  fails: "the same bundle fails on Node too: it is the bundling, not the runtime",
  differs: "the same bundle does on Node only a part of what the library does there",
};

function tellCause(cause: Cause): string[] {
  return [
    cause.summary,
    ...(cause.chain.length > 0 ? [cause.chain.join(" ← ")] : []),
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

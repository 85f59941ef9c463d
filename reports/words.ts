/** The words and figures that every format shares. */
import type { Verdict } from "../wire/results.ts";
import type { AreaScore, Column, Mean, Score } from "./model.ts";

/** What a verdict says, with the sign that stands beside the word; best first. */
export const verdictWords: Readonly<Record<Verdict, { sign: string; meaning: string }>> = {
  pass: { sign: "✓", meaning: "what the specification says was observed" },
  flaky: { sign: "≈", meaning: "passed only on a retry; not counted as passed" },
  fail: { sign: "✗", meaning: "something else than the specification says was observed" },
  stub: { sign: "◐", meaning: "the name is there, and calling it says “not implemented”" },
  absent: { sign: "○", meaning: "what the check needs is not there" },
  timeout: { sign: "◷", meaning: "no answer within the time limit" },
  crash: { sign: "▼", meaning: "took the runtime down, seen twice" },
  blocked: { sign: "⊘", meaning: "another check that it builds on did not pass; not counted" },
  skip: { sign: "–", meaning: "does not apply to this target, with the reason; not counted" },
  error: { sign: "!", meaning: "a fault of ours, never the runtime’s; not counted, and the score is incomplete" },
};

/** All verdicts, best first. */
export const verdictsInOrder = Object.keys(verdictWords) as Verdict[];

const count = new Intl.NumberFormat("en");

/** `1,336`. */
export const formatCount = (value: number): string => count.format(value);

/** `3 checks`, `1 check`. */
export function countOf(value: number, noun: string): string {
  return `${formatCount(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** A share as a percentage that is never rounded up: 100% means all of it. */
export function formatShare(share: number, digits = 0): string {
  const factor = 10 ** digits;
  // One part in a billion makes up for shares such as 0.29 that binary fractions miss.
  return `${(Math.floor(share * 100 * factor + 1e-9) / factor).toFixed(digits)}%`;
}

const mark = (incomplete: boolean) => (incomplete ? "!" : "");

/** What stands where nothing counts: why, where that is a word or two (`reference`, `off`), else the one verdict given. */
export function formatNothing({ note, counts }: Score): string {
  if (note !== undefined && note.length <= 12) return note;
  const given = Object.keys(counts);
  return given.length === 1 ? given[0]! : "-";
}

/** `198/210`, with `!` where errors of ours make it incomplete. */
export function formatScore(score: Score | undefined): string {
  if (!score) return "";
  const figure = score.of === 0 ? formatNothing(score) : `${score.passed}/${score.of}`;
  return figure + mark(score.incomplete);
}

/** `98.2% n=45`. */
export function formatMean(value: Mean | undefined): string {
  if (!value) return "";
  return value.mean === null
    ? `-${mark(value.incomplete)}`
    : `${formatShare(value.mean, 1)}${mark(value.incomplete)} n=${value.n}`;
}

/** A generated tier's mean; why there is none where nothing counts. */
export function formatAverage(score: AreaScore | undefined): string {
  if (!score) return "";
  return score.of === 0 ? formatScore(score) : formatMean(score.average);
}

/** Milliseconds as `3.2 s`. */
export const formatSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** `date=2026-11-17`; the name alone of an option that is a mere flag. */
export const formatOption = (name: string, value: string): string => (value === "" ? name : `${name}=${value}`);

/** An option of a target, with its value in each column. */
interface OptionRow {
  name: string;
  values: string[];
}

/** A row for each option that one of the columns has: what tells columns of one version apart. Their dates and states by name. */
export function listOptions(columns: readonly Column[]): OptionRow[] {
  const names = new Set(columns.flatMap(({ target }) => Object.keys(target.options)));
  const valueIn = ({ target }: Column, name: string) => (target.options[name] === "" ? "yes" : target.options[name]);
  return [...names].sort().map((name) => ({ name, values: columns.map((column) => valueIn(column, name) ?? "") }));
}

/** `workerd (local) 1.20261117.1, V8 14.2, date=2026-11-17 nodejs_compat=off`. */
export function describeTarget({ target }: Column): string {
  const options = Object.entries(target.options).map(([name, value]) => formatOption(name, value));
  const engine = target.engine === "unknown" ? "engine unknown" : target.engine;
  return [`${target.title} ${target.version}`, engine, options.join(" ")].filter(Boolean).join(", ");
}

/** What makes a column less than a full run of the target as it is; empty where nothing does. */
export function listReservations({ complete, selection, prelude, errors, files }: Column): string[] {
  const selected = [...selection.areas, ...(selection.only === undefined ? [] : [selection.only])].join(", ");
  // Shards that are all there were joined into one file, or make the column complete.
  const inShards = !complete && (selection.complete || files.some((name) => !name.endsWith(".1of1.json")));
  return [
    ...(selection.complete ? [] : [`partial: ${selected || "a selection"}`]),
    ...(inShards ? ["partial: not every shard is there"] : []),
    ...(prelude ? [`ran with the prelude ${prelude.file}`] : []),
    ...(errors.length === 0 ? [] : [`incomplete: ${countOf(errors.length, "error")} of ours`]),
  ];
}

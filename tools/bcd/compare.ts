/**
 * `npm run compare:bcd`: where our verdicts and MDN's browser-compat-data differ about Node, Bun and Deno. Reads
 * `matrix/results` (or the folder given); each difference must be settled by hand in `settled.ts`.
 */
import { fileURLToPath } from "node:url";
import { readResults } from "../../reports/results.ts";
import type { CheckRecord } from "../../wire/results.ts";
import { settled } from "./settled.ts";
import { bcdNames, type Statement, statementOf } from "./statement.ts";

interface Difference {
  key: string;
  runtime: string;
  target: string;
  theirs: Statement;
  ours: string;
}

const folder = process.argv[2] ?? fileURLToPath(new URL("../../matrix/results", import.meta.url));
const results = (await readResults(folder)).filter(({ target }) => target.runtime in bcdNames);
const differences = results.flatMap(({ target, checks }) => {
  const byKey = Map.groupBy(
    checks.filter(({ bcd }) => bcd),
    ({ bcd }) => bcd as string,
  );
  return [...byKey].flatMap(([key, own]) => compare(key, target, own));
});
const known = (difference: Difference) =>
  settled.find(({ key, runtime }) => key === difference.key && runtime === difference.runtime);

for (const one of differences) {
  const { key, target, theirs, ours } = one;
  const verdict = known(one);
  const end = verdict ? `settled: ${verdict.wrong} wrong. ${verdict.reason}` : "not settled";
  console.log(`${target}  ${key}\n    theirs: ${theirs}; ours: ${ours}\n    ${end}`);
}
const open = differences.filter((one) => !known(one)).length;
const stale = settled.filter(
  ({ key, runtime }) => !differences.some((one) => one.key === key && one.runtime === runtime),
);
for (const { key, runtime } of stale) console.log(`${runtime}  ${key}: settled, and differs no longer. Take it out.`);
console.log(`\n${differences.length} differences, ${open} not settled, ${stale.length} stale`);
process.exitCode = open + stale.length > 0 ? 1 : 0;

function compare(
  key: string,
  { id, runtime, version }: { id: string; runtime: string; version: string },
  own: CheckRecord[],
): Difference[] {
  const theirs = statementOf(key, runtime, version);
  const ours = verdictOf(own);
  // "partly" comes with a note of its own: it says no more than that something may be missing.
  const vague = theirs === "unsaid" || theirs === "partly" || ours === "unjudged";
  const agrees = vague || (theirs === "no") === (ours === "absent" || ours === "none passes");
  return agrees && theirs !== "no such key" ? [] : [{ key, runtime, target: id, theirs, ours }];
}

function verdictOf(checks: readonly CheckRecord[]): string {
  const judged = checks.filter(({ verdict }) => !["skip", "blocked", "error"].includes(verdict));
  if (judged.length === 0) return "unjudged";
  if (judged.every(({ verdict }) => verdict === "absent")) return "absent";
  const passed = judged.filter(({ verdict }) => verdict === "pass").length;
  return passed === 0 ? "none passes" : `${passed} of ${judged.length} checks pass`;
}

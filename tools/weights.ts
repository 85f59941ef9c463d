/**
 * `npm run weights [-- <folder of a run>]`: writes `suites/weights.json`, by which shards are made equal, from a full run's
 * results. Only proportions matter, so that any machine's will do.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readResults } from "../reports/results.ts";

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["matrix"];
const results = (await Promise.all(folders.map((folder) => readResults(join(folder, "results"))))).flat();
for (const { target, selection } of results) {
  if (!selection.complete) throw new Error(`The run of ${target.id} was not of every check.`);
}

/** Milliseconds by suite, of the attempts that decided: what was run again on one day isn't on another. */
const suites: Record<string, number> = {};
const slots: Record<string, number> = {};
for (const { target, checks, duration } of results) {
  slots[target.slot] = (slots[target.slot] ?? 0) + duration;
  for (const check of checks) suites[check.suite] = (suites[check.suite] ?? 0) + check.duration / results.length;
}
const sum = Object.values(suites).reduce((total, own) => total + own, 0);

const sorted = (values: Record<string, number>, digits: number) =>
  Object.fromEntries(
    Object.entries(values)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, value]) => [name, Number(value.toFixed(digits))]),
  );
const shares = Object.fromEntries(Object.entries(slots).map(([slot, own]) => [slot, own / sum]));
const file = fileURLToPath(new URL("../suites/weights.json", import.meta.url));
await writeFile(file, `${JSON.stringify({ slots: sorted(shares, 2), suites: sorted(suites, 1) }, null, 2)}\n`);
console.log(`suites/weights.json: ${Object.keys(suites).length} suites, ${Object.keys(slots).length} slots`);

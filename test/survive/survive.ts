/**
 * `npm run survive`: provokes every fault on every runtime and writes `docs/reliability.md` from what it saw.
 * `npm run survive -- <text>…` tries the faults whose name holds one of the texts, and writes nothing.
 */
import { readFileSync, rmSync } from "node:fs";
import { arch, availableParallelism, type } from "node:os";
import { fileURLToPath } from "node:url";
import { saveFile } from "../../reports/save.ts";
import { findNearest } from "../../runners/nearest.ts";
import { type Circumstances, writePage } from "./document.ts";
import { loadFaults, type Row } from "./faults.ts";
import { openStage, type Stage } from "./stage.ts";
import { type Trial, tryFault } from "./trial.ts";

const slots = ["node", "bun", "deno", "workerd"];
const root = new URL("../../", import.meta.url);
const wanted = process.argv.slice(2);
const rows = select(await loadFaults());
if (process.platform !== "linux") fail("The table needs Linux: it looks at /proc, and mounts file systems of its own.");

const trials: Trial[] = [];
{
  await using stage = await openStage(slots);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => leave(stage));
  for (const row of rows) trials.push(...(await tryOn(row, stage)));
  if (wanted.length === 0) {
    const page = fileURLToPath(new URL("docs/reliability.md", root));
    await saveFile(page, writePage(trials, stage, circumstances()));
    console.log(`\nWritten: ${page}`);
  }
}
const failed = trials.filter(({ problems }) => problems.length > 0).length;
console.log(`${trials.length - failed} survived, ${failed} not`);
process.exitCode = failed > 0 ? 1 : 0;

function select(all: Row[]): Row[] {
  const nameOf = ({ phase, name }: Row) => `${phase}/${name}`;
  const stray = wanted.find((text) => !all.some((row) => nameOf(row).includes(text)));
  if (stray === undefined)
    return wanted.length === 0 ? all : all.filter((row) => wanted.some((text) => nameOf(row).includes(text)));
  const near = findNearest(
    stray,
    all.map(({ name }) => name),
  );
  return fail(
    `No fault is named "${stray}". ${near ? `Did you mean "${near}"? ` : ""}There are: ${all.map(nameOf).join(", ")}`,
  );
}

/** Two at a time: most of a trial's time is waiting. */
async function tryOn(row: Row, stage: Stage): Promise<Trial[]> {
  const done: Trial[] = [];
  for (let at = 0; at < slots.length; at += 2)
    done.push(...(await Promise.all(slots.slice(at, at + 2).map((slot) => told(tryFault(row, slot, stage))))));
  return done;
}

/** The runs under way end with us. */
function leave({ folder }: Stage): never {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 10 });
  console.error("\nStopped; nothing was written.");
  process.exit(130);
}

async function told(trying: Promise<Trial>): Promise<Trial> {
  const trial = await trying;
  const { row, slot, outcome, duration, problems } = trial;
  const mark = problems.length > 0 ? "NOT SURVIVED" : "survived";
  console.log(`${mark}  ${row.phase}/${row.name} on ${slot}: ${outcome}, ${(duration / 1000).toFixed(1)} s`);
  for (const problem of problems) console.log(`    ${problem}`);
  return trial;
}

function circumstances(): Circumstances {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  const host = `${type()} ${arch()}, ${availableParallelism()} processors`;
  return { day: new Date().toISOString().slice(0, 10), tool: version, host };
}

function fail(message: string): never {
  console.error(`error: ${message}`);
  process.exit(2);
}

/**
 * `npm run test:sabotage`: breaks one behaviour at a time in a real runtime, by a prelude, and looks which checks go red.
 * A sabotage that no check notices, or that turns checks of other features red, fails the command.
 */
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeWorkspace, prepare } from "../../cli/run/prepare.ts";
import { announceTo } from "../../cli/run/progress.ts";
import { endOnSignals } from "../../cli/run/signals.ts";
import { readBaselines } from "../../reports/baseline.ts";
import { runSuites } from "../../suites/run.ts";
import type { CheckRecord, Verdict } from "../../wire/results.ts";

const folder = fileURLToPath(new URL("./preludes/", import.meta.url));
const baselines = await readBaselines(fileURLToPath(new URL("../../baseline", import.meta.url)));

interface Sabotage {
  file: string;
  /** The slot that it is tried in. */
  target: string;
  /** Features whose checks may go red. */
  reddens: string[];
  /** Its first sentence. */
  title: string;
}

const wanted = process.argv.slice(2);
const files = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
const chosen = files.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const found = [];
for (const name of chosen) found.push(await tryOut(await readSabotage(name)));
const failed = found.filter((fine) => !fine).length;
console.log(`\n${found.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || found.length === 0 ? 1 : 0;

/** Read as text: importing it would sabotage ourselves. */
async function readSabotage(name: string): Promise<Sabotage> {
  const text = await readFile(join(folder, name), "utf8");
  const [, reddens] = /^export const reddens = (\[[^\]]*\]);$/m.exec(text) ?? [];
  const [, title] = /^\/\*\* (.*) \*\/$/m.exec(text) ?? [];
  const [, target = "node"] = /^export const target = "(.*)";$/m.exec(text) ?? [];
  if (!reddens || !title)
    throw new Error(`${name}: declare what it may redden: export const reddens = ["…"]; and a title`);
  return { file: join(folder, name), target, title, reddens: JSON.parse(reddens.replace(/,\s*\]$/, "]")) as string[] };
}

async function tryOut({ file, target, title, reddens }: Sabotage): Promise<boolean> {
  const red = (await runWith(file, target)).map(({ feature, id }) => ({ feature, id }));
  const outside = red.filter(({ feature }) => !reddens.includes(feature));
  const fine = red.length > 0 && outside.length === 0;
  console.log(`${fine ? "ok  " : "FAIL"} ${title} (${target}): ${red.length} checks red`);
  if (red.length === 0) console.log("     no check notices it");
  for (const { feature, id } of outside) console.log(`     red, but not declared: ${feature}: ${id}`);
  return fine;
}

/** The checks that pass in the baseline and don't under the sabotage. */
async function runWith(prelude: string, slot: string): Promise<CheckRecord[]> {
  const workspace = await makeWorkspace();
  const forget = endOnSignals(workspace, () => "");
  try {
    await mkdir(workspace, { recursive: true });
    const options = { targets: [slot], areas: [], prelude, baseline: "", out: "" };
    const prepared = await prepare(options, workspace, announceTo(process.stderr));
    const known = new Map([...(baselines.get(slot)?.checks ?? [])].map(([id, [verdict]]) => [id, verdict] as const));
    const recorder = await runSuites({ ...prepared, prelude, mode: "run", baselines: expectRed(slot, known) });
    const { checks, errors } = recorder.slot(slot);
    const faults = [...checks.values()].filter(({ verdict }) => verdict === "error").map(({ id }) => id);
    const all = [...errors.map(({ where, message }) => `${where}: ${message}`), ...faults];
    if (all.length > 0)
      throw new Error(`${prelude} breaks the harness and not a feature: ${all.join("; ").slice(0, 2000)}`);
    return [...checks.values()].filter(({ id, verdict }) => known.get(id) === "pass" && verdict !== "pass");
  } finally {
    forget();
    await rm(workspace, { recursive: true, force: true });
  }
}

/** The run compares with the truth, so what turns red is tried twice, as ever. */
function expectRed(slot: string, known: ReadonlyMap<string, Verdict>) {
  return { [slot]: Object.fromEntries(known) };
}

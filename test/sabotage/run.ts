/**
 * `npm run test:sabotage`: breaks one behaviour at a time in a real runtime, by a prelude, and looks which checks go red.
 * A sabotage that no check notices, or that turns checks of other features red, fails the command.
 */
import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepare } from "../../cli/run/prepare.ts";
import { announceTo } from "../../cli/run/progress.ts";
import { endOnSignals } from "../../cli/run/signals.ts";
import { makeWorkspace } from "../../cli/run/workspace.ts";
import { readBaselines } from "../../reports/baseline.ts";
import { stopChildren } from "../../runners/children.ts";
import { showProgress } from "./progress.ts";
import { readSabotages, type Sabotage } from "./sabotage.ts";
import { type Ground, type Trial, tryOut } from "./trial.ts";

const sabotages = await readSabotages(process.argv.slice(2));
const trials = await tryAll(sabotages);
const failed = trials.filter(({ faults }) => faults.length > 0).length;
console.log(`\n${trials.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function tryAll(sabotages: readonly Sabotage[]): Promise<Trial[]> {
  const workspace = await makeWorkspace();
  const forget = endAllOnSignals(workspace);
  try {
    const ground = await prepareGround(sabotages, workspace);
    const progress = showProgress(process.stderr, sabotages.length);
    return await tryTwice(sabotages, async (sabotage, isAgain) => {
      progress.start(sabotage.name, isAgain);
      const trial = await tryOut(sabotage, ground, () => progress.checked(sabotage.name));
      progress.end(sabotage.name);
      if (isAgain || trial.faults.length === 0) report(trial);
      return trial;
    });
  } finally {
    forget();
    await rm(workspace, { recursive: true, force: true });
  }
}

type Attempt = (sabotage: Sabotage, isAgain: boolean) => Promise<Trial>;

/** A busy machine makes checks red as well: what failed beside others is tried again alone. */
async function tryTwice(sabotages: readonly Sabotage[], attempt: Attempt): Promise<Trial[]> {
  const first = await inParallel(sabotages, (sabotage) => attempt(sabotage, false));
  const trials = [];
  for (const trial of first) trials.push(trial.faults.length === 0 ? trial : await attempt(trial.sabotage, true));
  return trials;
}

/** What all of them share. */
async function prepareGround(sabotages: readonly Sabotage[], workspace: string): Promise<Ground> {
  const targets = [...new Set(sabotages.map(({ target }) => target))];
  const options = { targets, areas: [], baseline: "", out: "" };
  const prepared = await prepare(options, workspace, announceTo(process.stderr));
  const baselines = await readBaselines(fileURLToPath(new URL("../../baseline", import.meta.url)));
  const known = targets.map((slot) => {
    const verdicts = [...(baselines.get(slot)?.checks ?? [])].map(([id, [verdict]]) => [id, verdict] as const);
    return [slot, new Map(verdicts)] as const;
  });
  return { ...prepared, known: new Map(known) };
}

/** One for every processor: each of them waits for its runtime about half of the time. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const rest = items.values();
  const results: R[] = [];
  const lanes = Array.from({ length: availableParallelism() }, async () => {
    for (const item of rest) results.push(await work(item));
  });
  await Promise.all(lanes);
  return results;
}

function report({ sabotage, red, faults }: Trial): void {
  const { title, target } = sabotage;
  console.log(`${faults.length === 0 ? "ok  " : "FAIL"} ${title} (${target}): ${red} checks red`);
  for (const fault of faults) console.log(`     ${fault.slice(0, 1500)}`);
}

/** Each trial has a folder of its own, in which its children are registered: they must end before the folders go. */
function endAllOnSignals(workspace: string): () => void {
  const end = () => {
    for (const entry of readdirSync(workspace, { withFileTypes: true }))
      if (entry.isDirectory()) stopChildren(join(workspace, entry.name));
  };
  process.on("SIGINT", end).on("SIGTERM", end);
  const forget = endOnSignals(
    () => workspace,
    () => "The sabotages that were under way have no verdict.",
  );
  return () => {
    process.off("SIGINT", end).off("SIGTERM", end);
    forget();
  };
}

/** `wintermatrix publish`, from its paths to site and history. */
import { join, resolve } from "node:path";
import { type Decision, decidePublication } from "../../reports/publish/decide.ts";
import { judgeDecision, tellDecision } from "../../reports/publish/tell.ts";
import { saveFile } from "../../reports/save.ts";
import { loadGaps } from "../../runners/gaps.ts";
import { findNearest } from "../../runners/nearest.ts";
import { InputError } from "../../wire/input-error.ts";
import { readAll } from "../report/read.ts";
import { endOnSignals } from "../run/signals.ts";
import { stageHistory } from "./history.ts";
import { readPublication, stagePublication } from "./site.ts";

export interface PublishFlags {
  canary: string;
  site: string;
  history: string;
  expect?: string[];
  accept?: string[];
  forget?: string[];
  baseline?: string;
  json?: boolean;
}

/**
 * Publishes what may be, or leaves everything as it was; gives the exit code.
 * @throws InputError for what can't be read or written
 */
export async function publishRun(runs: readonly string[], flags: PublishFlags): Promise<number> {
  const site = resolve(flags.site);
  const [fresh, canary, last, gaps] = [
    await readAll(runs.map((path) => resolve(path))),
    await readAll([resolve(flags.canary)]),
    await readPublication(site),
    await loadGaps(),
  ];
  const known = [...new Set([...fresh, ...last].map(({ target }) => target.slot))];
  for (const [flag, slots] of Object.entries({ accept: flags.accept, forget: flags.forget }))
    refuseUnknown(flag, slots ?? [], known);
  const { expect: expected = [], accept = [], forget = [] } = flags;
  const decision = decidePublication({ fresh, canary, last, gaps, expected, accept, forget });
  if (!decision.refused) await write(decision, site, flags);
  const { refused, columns, without } = decision;
  const json = () => `${JSON.stringify({ ...(refused && { refused }), columns, without }, null, 1)}\n`;
  process.stdout.write(flags.json ? json() : tellDecision(decision));
  if (!refused && !flags.json) process.stdout.write(`${join(site, "index.html")}\n`);
  return judgeDecision(decision);
}

/** All that can fail is done beside the good files; what is left are renames. */
async function write(decision: Decision, site: string, { history, baseline }: PublishFlags): Promise<void> {
  const output = await stagePublication(decision, site, baseline && resolve(baseline));
  const forget = endOnSignals(
    () => output.staging,
    () => `Nothing was published: ${site} is as it was.`,
  );
  try {
    const days = await stageHistory(decision.fresh, resolve(history));
    const notes = output.publish();
    for (const { path, text } of days) await saveFile(path, text);
    for (const note of notes) process.stderr.write(`${note}\n`);
  } finally {
    forget();
    output.discard();
  }
}

function refuseUnknown(flag: string, slots: readonly string[], known: readonly string[]): void {
  for (const slot of slots) {
    if (known.includes(slot)) continue;
    const near = findNearest(slot, known);
    throw new InputError(
      `--${flag}: there is no column "${slot}". ${near ? `Did you mean "${near}"? ` : ""}There are: ${known.join(", ")}`,
    );
  }
}

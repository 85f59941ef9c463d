/** What is added to a history: a file a target and day, and lists of checks that weren't there. */
import { join } from "node:path";
import type { TargetRun } from "../../reports/columns.ts";
import { nameFile } from "../../reports/file-name.ts";
import { makeDay } from "../../reports/history/day.ts";
import { listsFolder, readLastDays } from "../../reports/history/read.ts";

export interface Staged {
  path: string;
  text: string;
}

/**
 * Makes the files; a second run of a day takes the place of the first.
 * @throws InputError where the history can't be read
 */
export async function stageHistory(fresh: readonly TargetRun[], folder: string): Promise<Staged[]> {
  const lists = new Map<string, string>();
  const days: Staged[] = [];
  for (const run of fresh) {
    const date = run.files
      .map(({ startedAt }) => startedAt)
      .toSorted()[0]!
      .slice(0, 10);
    const before = (await readLastDays(folder, `${date}.json`)).find(({ target }) => target.slot === run.target.slot);
    const { day, list } = makeDay(run, before);
    lists.set(join(folder, listsFolder, `${day.checks}.txt`), list);
    days.push({
      path: join(folder, nameFile(run.target.slot), `${date}.json`),
      text: `${JSON.stringify(day, null, 1)}\n`,
    });
  }
  // Lists first: a day without its list couldn't be read.
  return [...[...lists].map(([path, text]) => ({ path, text })), ...days];
}

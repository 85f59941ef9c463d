/** `wintermatrix merge`: from the folders of shards to one run's. */
import { join, resolve } from "node:path";
import { readBaselines } from "../../reports/baseline.ts";
import { diffRuns, exitCode } from "../../reports/diff.ts";
import type { FailOn } from "../../reports/fail-on.ts";
import { writeReports } from "../../reports/formats.ts";
import { joinShards } from "../../reports/join.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import { loadGaps } from "../../runners/gaps.ts";
import { isAskedFor } from "../../runners/opt-in.ts";
import { slots } from "../../runners/slots.ts";
import { formatsOf, refuseUnknownFormats } from "../run/formats.ts";
import { ownBaseline } from "../run/options.ts";
import { openOutput } from "../run/output.ts";
import { print } from "../run/print.ts";
import { publishProfiles } from "../run/published.ts";
import { fileWhole } from "./file.ts";
import { readParts } from "./read.ts";

export interface MergeFlags {
  out: string;
  baseline?: string;
  expect?: string[];
  format?: string[];
  failOn: FailOn;
}

/**
 * Joins, writes and compares; gives the exit code.
 * @throws InputError where the folders are not of one run
 */
export async function mergeRuns(folders: readonly string[], flags: MergeFlags): Promise<number> {
  const { expect: expected = [], format: formats = [], failOn } = flags;
  await refuseUnknownFormats({ formats });
  const { results, lost } = joinShards(await readParts(folders));
  const gaps = await loadGaps();
  const scored = buildMatrix(results, { gaps, slots: slots.map(({ name }) => name), expected });
  const matrix = { ...scored, profiles: await publishProfiles(scored.profiles) };
  // What a lost shard would have run is not missing by a suite's fault: its target is compared on what there is.
  const { areas, only } = results[0]!.selection;
  const broken = new Set(results.filter(({ shard }) => shard.of > 1).map(({ target }) => target.id));
  const inAreas = (id: string) => areas.length === 0 || areas.includes(id.slice(0, id.indexOf("/")));
  const selects = (id: string, target: string) => only === undefined && !broken.has(target) && inAreas(id);
  const expects = (slot: string) => !isAskedFor(slot);
  const diffs = diffRuns(results, await readBaselines(resolve(flags.baseline ?? ownBaseline)), {
    selects,
    expects,
    gaps,
  });
  const output = await openOutput(resolve(flags.out));
  try {
    for (const result of results) await fileWhole(join(output.staging, "results"), result);
    await writeReports(output.staging, matrix, { diffs, failOn }, formatsOf({ formats }));
    const notes = output.publish();
    await print(matrix, { diffs, failOn });
    for (const note of notes) process.stderr.write(`${note}\n`);
  } finally {
    output.discard();
  }
  const missing = [...lost, ...matrix.missing.map((slot) => `${slot}: every shard`)];
  for (const one of missing) process.stderr.write(`lost: ${one}. Run it again; its cells are missing.\n`);
  process.stdout.write(`\nReport: ${join(resolve(flags.out), "index.html")}\n`);
  return missing.length > 0 ? 2 : exitCode(diffs, failOn);
}

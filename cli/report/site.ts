/** `wintermatrix report`, from its paths to the site. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readBaselines } from "../../reports/baseline.ts";
import { diffRuns } from "../../reports/diff.ts";
import type { View } from "../../reports/formats.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import type { Matrix } from "../../reports/model.ts";
import { makeSite } from "../../reports/site/files.ts";
import { listReservations } from "../../reports/words.ts";
import { loadGaps } from "../../runners/gaps.ts";
import { slots } from "../../runners/slots.ts";
import type { ResultFile } from "../../wire/results.ts";
import { openOutput } from "../run/output.ts";
import { publishProfiles } from "../run/published.ts";
import { endOnSignals } from "../run/signals.ts";
import { splitGenerations } from "./generations.ts";
import { readAll } from "./read.ts";

export interface SiteOptions {
  /** Absolute paths of result files and folders of them. */
  results: readonly string[];
  out: string;
  /** The folder of the baseline to compare with. */
  baseline?: string;
}

async function compare(results: readonly ResultFile[], folder: string | undefined) {
  return folder === undefined ? {} : { diffs: diffRuns(results, await readBaselines(folder)) };
}

export interface SiteContent {
  /** What makes the columns. */
  current: readonly ResultFile[];
  /** What they are compared with, the newest run first. */
  earlier: readonly (readonly ResultFile[])[];
  /** The folder of the baseline to compare with. */
  baseline?: string;
  publication?: View["publication"];
}

/** Writes the files of a site into a folder; the caller puts it in its place. Gives the matrix and how many there are. */
export async function fillSite(
  folder: string,
  { current, earlier, baseline, publication }: SiteContent,
): Promise<{ matrix: Matrix; count: number }> {
  const scored = buildMatrix(current, { gaps: await loadGaps(), slots: slots.map(({ name }) => name) });
  const matrix = { ...scored, profiles: await publishProfiles(scored.profiles) };
  const view = { earlier, ...(publication && { publication }), ...(await compare(current, baseline)) };
  const folders = new Set<string>();
  let count = 0;
  for (const [path, text] of makeSite(matrix, view)) {
    const place = join(folder, path);
    if (!folders.has(dirname(place))) await mkdir(dirname(place), { recursive: true });
    folders.add(dirname(place));
    await writeFile(place, text);
    count++;
  }
  return { matrix, count };
}

/**
 * Writes the site whole, or leaves the one that is there.
 * @throws InputError for what can't be read, and where nothing can be written
 */
export async function writeSite({ results, out, baseline }: SiteOptions): Promise<void> {
  const [current = [], ...earlier] = splitGenerations(await readAll(results));
  const output = await openOutput(out);
  const forget = endOnSignals(
    () => output.staging,
    () => `Nothing was written: ${out} is as it was.`,
  );
  try {
    const content = { current, earlier, ...(baseline === undefined ? {} : { baseline }) };
    const { matrix, count } = await fillSite(output.staging, content);
    const notes = output.publish();
    for (const column of matrix.columns)
      for (const note of listReservations(column)) process.stderr.write(`${column.key}: ${note}\n`);
    for (const note of notes) process.stderr.write(`${note}\n`);
    process.stdout.write(`${count} files: ${join(out, "index.html")}\n`);
  } finally {
    forget();
    output.discard();
  }
}

/** The published folder: the site, the results that it was made of, and which column is of when. */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { TargetRun } from "../../reports/columns.ts";
import type { Decision } from "../../reports/publish/decide.ts";
import { readResults } from "../../reports/results.ts";
import { saveFile } from "../../reports/save.ts";
import type { ResultFile } from "../../wire/results.ts";
import { fileWhole } from "../merge/file.ts";
import { fillSite } from "../report/site.ts";
import { type Output, openOutput } from "../run/output.ts";

/** What was published last; nothing where there is no such folder. @throws InputError where it can't be read */
export async function readPublication(site: string): Promise<ResultFile[]> {
  const folder = join(site, "results");
  const isThere = await stat(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  return isThere ? readResults(folder) : [];
}

// What is published was read from files, so its evidence is in memory.
const filesOf = (runs: readonly TargetRun[]) => runs.flatMap(({ files }) => files as ResultFile[]);

/** Writes a publication beside the one that is there. @throws InputError where it can't be written */
export async function stagePublication(decision: Decision, site: string, baseline?: string): Promise<Output> {
  const output = await openOutput(site);
  try {
    const current = filesOf(decision.runs);
    const replaced = filesOf(decision.replaced);
    const earlier = replaced.length > 0 ? [replaced] : [];
    const { columns, without } = decision;
    const compared = baseline === undefined ? {} : { baseline };
    await fillSite(output.staging, { current, earlier, publication: { columns, without }, ...compared });
    await mkdir(join(output.staging, "results"), { recursive: true });
    for (const result of current) await fileWhole(join(output.staging, "results"), result);
    const publication = { publishedAt: new Date().toISOString(), columns, without };
    await saveFile(join(output.staging, "publication.json"), `${JSON.stringify(publication, null, 1)}\n`);
    return output;
  } catch (error) {
    output.discard();
    throw error;
  }
}

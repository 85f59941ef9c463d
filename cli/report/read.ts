/** Result files as a person names them: files, folders of them, or the folder of a run. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseResult, readResults } from "../../reports/results.ts";
import { InputError } from "../../wire/input-error.ts";
import type { ResultFile } from "../../wire/results.ts";

/** @throws InputError naming the path where there is none, or where one is no result file */
export async function readAll(paths: readonly string[]): Promise<ResultFile[]> {
  const all: ResultFile[] = [];
  for (const path of new Set(paths)) all.push(...(await readPath(path)));
  return all;
}

async function readPath(path: string): Promise<ResultFile[]> {
  const found = await stat(path).catch((cause: Error) => {
    throw new InputError(`Couldn't read ${path}: ${cause.message}. Name result files, or a folder of them.`, { cause });
  });
  if (!found.isDirectory()) return [parseResult(path, await readFile(path, "utf8"))];
  return readResults((await isFolder(join(path, "results"))) ? join(path, "results") : path);
}

/** A run's own folder has its results in a folder of their own. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

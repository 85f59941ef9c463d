import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { nameResult } from "../../reports/filing.ts";
import type { Part } from "../../reports/join.ts";
import { readResults } from "../../reports/results.ts";

/** The results of a folder that a run wrote, or of its `results/`. */
async function readFolder(folder: string): Promise<Part[]> {
  const inside = join(folder, "results");
  const place = (await readdir(inside).catch(() => undefined)) ? inside : folder;
  return (await readResults(place)).map((result) => ({ path: join(place, nameResult(result)), result }));
}

/** @throws InputError where a folder holds none */
export async function readParts(folders: readonly string[]): Promise<Part[]> {
  return (await Promise.all(folders.map(readFolder))).flat();
}

/** What a user names as a run: the folder that a run wrote, its results, one result file, a matrix.json, a history or a day of it. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../wire/input-error.ts";
import { isDay, isHistory, readDay, readLastDays } from "./history/read.ts";
import matrixSchema from "./matrix.schema.json" with { type: "json" };
import { parseResult, readResults } from "./results.ts";
import { findViolation, type Schema } from "./schema.ts";
import { type MatrixFile, type SnapshotColumn, snapshotMatrix, snapshotResults } from "./snapshot.ts";

const fix = "Give a folder that a run wrote, one of its result files, or its matrix.json.";

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new InputError(`Couldn't read ${path}: ${message}. ${fix}`, { cause });
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${path} is not JSON (${(cause as Error).message}). ${fix}`, { cause });
  }
}

const isMatrix = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "columns" in value && "areas" in value;

async function loadFile(path: string): Promise<SnapshotColumn[]> {
  const text = await readFile(path, "utf8");
  const value = parseJson(path, text);
  if (isDay(value)) return [await readDay(path)];
  if (!isMatrix(value)) return snapshotResults([parseResult(path, text)]);
  const violation = findViolation(matrixSchema as Schema, value);
  if (violation) throw new InputError(`${path} is no matrix.json: ${violation.field} ${violation.message}. ${fix}`);
  return snapshotMatrix(value as MatrixFile);
}

/**
 * The columns of a run.
 * @throws InputError naming the file where it is none
 */
export async function loadRun(path: string): Promise<SnapshotColumn[]> {
  const kind = await kindOf(path);
  if (kind === undefined) throw new InputError(`There is nothing at ${path}. ${fix}`);
  if (kind === "file") return loadFile(path);
  const results = join(path, "results");
  if ((await kindOf(results)) === "folder") return snapshotResults(await readResults(results));
  if (await isHistory(path)) return readLastDays(path);
  const matrix = join(path, "matrix.json");
  return (await kindOf(matrix)) === "file" ? loadFile(matrix) : snapshotResults(await readResults(path));
}

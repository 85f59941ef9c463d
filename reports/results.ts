import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../wire/input-error.ts";
import type { ResultFile } from "../wire/results.ts";
import resultFileSchema from "./result.schema.json" with { type: "json" };
import { findViolation, type Schema } from "./schema.ts";

const again = "Remove it and run again.";

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${path} is not JSON (${(cause as Error).message}). ${again}`, { cause });
  }
}

function refuseOtherVersion(path: string, value: unknown): void {
  const version = (value as { schema?: unknown } | null)?.schema;
  if (typeof version !== "string" || version.startsWith("1.")) return;
  throw new InputError(`${path} has the shape ${version}; this version reads 1.x. Run again with this version.`);
}

/**
 * The result file in a text.
 * @param path names the file in an error
 * @throws InputError naming the file and the field where the text is no result file
 */
export function parseResult(path: string, text: string): ResultFile {
  const value = parse(path, text);
  refuseOtherVersion(path, value);
  const violation = findViolation(resultFileSchema as Schema, value);
  if (violation) {
    throw new InputError(`${path} is no result file: ${violation.field || "its value"} ${violation.message}. ${again}`);
  }
  return value as ResultFile;
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new InputError(`Couldn't read results in ${folder}: ${(cause as Error).message}. Run the matrix first.`, {
      cause,
    });
  }
}

/**
 * Every result file (`*.json`) of a folder, by file name.
 * @throws InputError where the folder can't be read, holds none, or one of them is no result file
 */
export async function readResults(folder: string): Promise<ResultFile[]> {
  const names = (await listFolder(folder)).filter((name) => name.endsWith(".json") && !name.startsWith(".")).sort();
  if (names.length === 0) throw new InputError(`No results in ${folder}. Run the matrix first.`);
  const paths = names.map((name) => join(folder, name));
  return Promise.all(paths.map(async (path) => parseResult(path, await readFile(path, "utf8"))));
}

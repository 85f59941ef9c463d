/** What is committed of former days, read back: columns that runs are compared with. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../../wire/input-error.ts";
import { findViolation, type Schema } from "../schema.ts";
import type { SnapshotCheck, SnapshotColumn } from "../snapshot.ts";
import daySchemaFile from "./day.schema.json" with { type: "json" };
import type { Day } from "./day.ts";
import { readList } from "./list.ts";
import { readVector } from "./vector.ts";

/** The folder of the lists; what has one is a history. */
export const listsFolder = "checks";
const dated = /^\d{4}-\d{2}-\d{2}\.json$/;
const fix = "Take it from the branch's history, or remove it.";

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return [];
    throw new InputError(`Couldn't read the history in ${folder}: ${cause.message}. Give a readable folder.`, {
      cause,
    });
  });
}

/** Whether a value claims to be a day; what is wrong with it is said when it is read. */
export const isDay = (value: unknown): value is Day =>
  typeof value === "object" && value !== null && "vector" in value && "changes" in value;

/** @throws InputError naming the file and the field */
export function parseDay(path: string, value: unknown): Day {
  const violation = findViolation(daySchemaFile as Schema, value);
  if (violation)
    throw new InputError(
      `${path} is no day of a history: ${violation.field || "its value"} ${violation.message}. ${fix}`,
    );
  return value as Day;
}

/** The column of a day, its checks from the list beside it. @throws InputError where one of them can't be read */
export async function readDay(path: string): Promise<SnapshotColumn> {
  const day = parseDay(path, await readJson(path));
  const place = join(dirname(dirname(path)), listsFolder, `${day.checks}.txt`);
  const text = await readFile(place, "utf8").catch((cause: Error) => {
    throw new InputError(`${path} needs the list ${place}: ${cause.message}. ${fix}`, { cause });
  });
  return { ...day, complete: true, checks: readChecks(path, day, text) };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new InputError(`${path} can't be read: ${(cause as Error).message}. ${fix}`, { cause });
  }
}

function readChecks(path: string, { vector, changes }: Day, text: string): Map<string, SnapshotCheck> {
  const listed = readList(text);
  const reasons = new Map(changes.map(({ id, evidence }) => [id, evidence?.reason]));
  const verdicts = tryRead(path, () => readVector(vector, listed.length));
  const checks = new Map<string, SnapshotCheck>();
  for (const [index, [id, revision]] of listed.entries()) {
    const verdict = verdicts[index];
    const reason = reasons.get(id);
    if (verdict) checks.set(id, { verdict, revision, ...(reason !== undefined && { reason }) });
  }
  return checks;
}

function tryRead<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof InputError) throw new InputError(`${path}: ${cause.message}`, { cause });
    throw cause;
  }
}

/** The paths of a slot's days, the oldest first. */
async function listDays(folder: string, slot: string): Promise<string[]> {
  const names = (await list(join(folder, slot))).filter((name) => dated.test(name)).sort();
  return names.map((name) => join(folder, slot, name));
}

/**
 * The last day of each slot.
 * @param before only days before this one, `2026-11-21`
 */
export async function readLastDays(folder: string, before = "9999"): Promise<SnapshotColumn[]> {
  const slots = (await list(folder)).filter((name) => name !== listsFolder && !name.startsWith(".")).sort();
  const lasts = await Promise.all(
    slots.map(async (slot) => (await listDays(folder, slot)).findLast((path) => nameOf(path) < before)),
  );
  return Promise.all(lasts.filter((path) => path !== undefined).map(readDay));
}

const nameOf = (path: string): string => path.slice(-"2026-11-21.json".length);

export const isHistory = async (folder: string): Promise<boolean> =>
  (await list(join(folder, listsFolder))).some((name) => name.endsWith(".txt"));

/** Greys badges that have become old: a picture can't know what day it is when it is looked at. */
import { readFile, writeFile } from "node:fs/promises";
import { InputError } from "../../wire/input-error.ts";
import { type CheckBadge, grey, writeBadge } from "./draw.ts";

/** Days that a verdict stands for. */
export const freshFor = 45;

/**
 * Rewrites the badges that are older than that.
 * @returns a sentence for each file
 * @throws InputError for what is no badge of a check
 */
export async function ageBadges(files: readonly string[], today: Date): Promise<string[]> {
  const read = files.map(async (file) => ({ file, badge: readBadge(await readText(file), file) }));
  return Promise.all(
    (await Promise.all(read)).map(async ({ file, badge }) => {
      const days = ageOf(badge, file, today);
      if (days <= freshFor) return `${file}: ${days} days old, it stays`;
      await writeFile(file, writeBadge({ ...badge, message: mark(badge.message), color: grey }, file));
      return `${file}: ${days} days old, it is grey`;
    }),
  );
}

const mark = (message: string) => (message.startsWith("stale: ") ? message : `stale: ${message}`);

function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: Error) => {
    throw new InputError(`${file} can't be read: ${cause.message}. Give what check --badge wrote`, { cause });
  });
}

const noBadge = (file: string, cause?: unknown) =>
  new InputError(`${file} is no badge of a check. Give what check --badge wrote`, { cause });

function readBadge(text: string, file: string): CheckBadge {
  if (!file.endsWith(".svg")) return readShields(text, file);
  const [, label, message] = /<title>(.+?): ((?:stale: )?[^<]+)<\/title>/.exec(text) ?? [];
  const color = /fill="#([0-9a-f]{6})"\/>(?![\s\S]*fill="#)/.exec(text)?.[1];
  if (!label || !message || !color) throw noBadge(file);
  return { label: unescapeXml(label), message: unescapeXml(message), color };
}

function readShields(text: string, file: string): CheckBadge {
  try {
    const { label, message, color } = JSON.parse(text) as Partial<Record<keyof CheckBadge, unknown>>;
    if (typeof label === "string" && typeof message === "string" && typeof color === "string")
      return { label, message, color };
  } catch (error) {
    throw noBadge(file, error);
  }
  throw noBadge(file);
}

const unescapeXml = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function ageOf({ message }: CheckBadge, file: string, today: Date): number {
  const date = /\d{4}-\d\d-\d\d$/.exec(message)?.[0];
  if (!date) throw noBadge(file);
  return Math.floor((today.getTime() - Date.parse(date)) / 86_400_000);
}

import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Diff } from "./diff.ts";
import type { Result } from "./evidence.ts";
import type { FailOn } from "./fail-on.ts";
import type { Matrix } from "./model.ts";
import type { Decision } from "./publish/decide.ts";
import { saveFile } from "./save.ts";

/** How a report is looked at. */
export interface View {
  /** How the run differs from the baseline, where it was compared. */
  diffs?: readonly Diff[];
  /** Which of the differences fail the run; any unless said. */
  failOn?: FailOn;
  /** Terminal colours; off unless asked for. */
  colour?: boolean;
  /** Characters in a line of the terminal; 80 unless said. */
  width?: number;
  /** Where it was published by rules: which columns are new, and which were kept. */
  publication?: Pick<Decision, "columns" | "without">;
  /** Results that newer ones of the same target stand in for, the newest run first: what changes are told against. */
  earlier?: readonly (readonly Result[])[];
}

interface Named {
  name: string;
  /** Written by every run; the others by those that ask for them. */
  byDefault?: boolean;
}

/** One way to write a matrix down. To add one, add a file to `formats/` that default-exports it. */
export interface TextFormat extends Named {
  /** The file's name in the report's folder; absent for what is only printed. */
  file?: string;
  render(matrix: Matrix, view?: View): string;
  /** The same in pieces, where the whole is too large to be held. */
  write?(matrix: Matrix, view?: View): Iterable<string>;
}

/** As a {@link TextFormat}, in several files: path in the report's folder → text. Paths are made by `nameFile`. */
export interface FilesFormat extends Named {
  renderFiles(matrix: Matrix, view?: View): Record<string, string>;
}

/** The same for what is too large to be held: each file is made when it is its turn. */
export interface StreamedFormat extends Named {
  makeFiles(matrix: Matrix, view?: View): Iterable<readonly [path: string, text: string]>;
}

export type Format = TextFormat | FilesFormat | StreamedFormat;

const folder = new URL("./formats/", import.meta.url);

async function loadFormat(name: string): Promise<Format> {
  const module = (await import(new URL(name, folder).href)) as { default: Format };
  return module.default;
}

async function listFormats(): Promise<string[]> {
  // The sources are .ts and the published files .js, with declarations or maps perhaps beside them.
  const extension = extname(import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`));
  return names.sort();
}

/** Every format of the folder `formats/`, by file name. */
export async function loadFormats(): Promise<Format[]> {
  return Promise.all((await listFormats()).map(loadFormat));
}

/** Whether a format is written to files, and not only printed. */
export const isWritten = (format: Format): boolean =>
  "renderFiles" in format || "makeFiles" in format || format.file !== undefined;

/** What a format writes: path in the report's folder and text, whole or in pieces; nothing for what is only printed. */
export function contentsOf(
  format: Format,
  matrix: Matrix,
  view: View = {},
): Iterable<readonly [string, string | Iterable<string>]> {
  if ("makeFiles" in format) return format.makeFiles(matrix, view);
  if ("renderFiles" in format) return Object.entries(format.renderFiles(matrix, view));
  if (format.file === undefined) return [];
  return [[format.file, format.write ? format.write(matrix, view) : format.render(matrix, view)]];
}

/**
 * Writes the formats of every run and those named besides, each file whole or not at all and one after the other: of a
 * large matrix each is many megabytes. What must appear together is written to a folder that is put in its place at the
 * end.
 * @returns the paths written
 * @throws InputError where one can't be written
 */
export async function writeReports(
  into: string,
  matrix: Matrix,
  view: View = {},
  named: readonly string[] = [],
): Promise<string[]> {
  const paths: string[] = [];
  for (const format of await loadFormats()) {
    if (!format.byDefault && !named.includes(format.name)) continue;
    for (const [file, text] of contentsOf(format, matrix, view)) {
      const path = join(into, file);
      await saveFile(path, text);
      paths.push(path);
    }
  }
  return paths;
}

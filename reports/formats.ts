import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ResultFile } from "../wire/results.ts";
import type { Diff } from "./diff.ts";
import type { Matrix } from "./model.ts";
import { saveFile } from "./save.ts";

/** How a report is looked at. */
export interface View {
  /** How the run differs from the baseline, where it was compared. */
  diffs?: readonly Diff[];
  /** Terminal colours; off unless asked for. */
  colour?: boolean;
  /** Characters in a line of the terminal; 80 unless said. */
  width?: number;
  /** Results that newer ones of the same target stand in for, the newest run first: what changes are told against. */
  earlier?: readonly (readonly ResultFile[])[];
}

/** One way to write a matrix down. To add one, add a file to `formats/` that default-exports it. */
export interface Format {
  name: string;
  /** The file's name in the report's folder; absent for what is only printed. */
  file?: string;
  /** The text of the one file, or what is printed. */
  render?(matrix: Matrix, view?: View): string;
  /** Where there are several: their paths in the report's folder, with `/`, and their texts. */
  files?(matrix: Matrix, view?: View): Iterable<readonly [path: string, content: string]>;
}

const folder = new URL("./formats/", import.meta.url);

async function loadFormat(name: string): Promise<Format> {
  const module = (await import(new URL(name, folder).href)) as { default: Format };
  return module.default;
}

/** Every format of the folder `formats/`, by file name. */
export async function loadFormats(): Promise<Format[]> {
  // The sources are .ts and the published files .js, with declarations or maps perhaps beside them.
  const extension = extname(import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`));
  return Promise.all(names.sort().map(loadFormat));
}

/**
 * Writes every format that has a file, each whole or not at all and one after the other: of a large matrix each is many
 * megabytes. What must appear together is written to a folder that is put in its place at the end.
 * @returns the paths written
 * @throws InputError where one can't be written
 */
export async function writeReports(into: string, matrix: Matrix, view: View = {}): Promise<string[]> {
  const paths: string[] = [];
  for (const format of await loadFormats()) {
    for (const [file, text] of listFiles(format, matrix, view)) {
      const path = join(into, file);
      await saveFile(path, text);
      paths.push(path);
    }
  }
  return paths;
}

/** What a format writes, each made when it is its turn. */
export function* listFiles(format: Format, matrix: Matrix, view: View): Generator<readonly [string, string]> {
  const { file, render, files } = format;
  if (file !== undefined && render) yield [file, render(matrix, view)];
  yield* files?.(matrix, view) ?? [];
}

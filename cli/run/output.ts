/** The folder that a run writes: results and reports appear in it together, or not at all. */
import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { countOf } from "../../reports/words.ts";
import { InputError } from "../../wire/input-error.ts";

export interface Output {
  /** Where to write meanwhile: beside the good ones, on the same disk. */
  staging: string;
  /**
   * Puts all that was written in its place. Synchronous, so that no signal comes between two of the files.
   * Gives what to tell the user.
   */
  publish(): string[];
  /** Removes what was not published. Synchronous: for signal handlers too. */
  discard(): void;
}

/** @throws InputError where nothing can be written */
export async function openOutput(folder: string): Promise<Output> {
  const staging = join(folder, `.new-${process.pid}`);
  await mkdir(staging, { recursive: true }).catch((cause: Error) => {
    throw new InputError(`Nothing can be written to ${folder}: ${cause.message}. Give another folder with --out.`, {
      cause,
    });
  });
  return {
    staging,
    publish: () => readdirSync(staging).flatMap((name) => replace(join(staging, name), join(folder, name))),
    discard: () => rmSync(staging, { recursive: true, force: true }),
  };
}

/** A file replaces a file at once; a folder can't replace a full one, so that one is moved aside and cleared. */
function replace(from: string, to: string): string[] {
  const old = `${to}.${process.pid}.old`;
  try {
    renameSync(from, to);
    return [];
  } catch (error) {
    if (!/^(ENOTEMPTY|EEXIST|EPERM)$/.test((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  renameSync(to, old);
  renameSync(from, to);
  return clear(old, to);
}

/** Removes what an earlier run wrote; a folder that holds anything else is left, under the name that it was moved to. */
function clear(folder: string, place: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const foreign = files.filter(({ parentPath, name }) => !isOurs(basename(place), join(parentPath, name)));
  if (foreign.length > 0)
    return [
      `${countOf(foreign.length, "file")} in ${place} ${foreign.length === 1 ? "was" : "were"} not of a run: see ${folder}`,
    ];
  rmSync(folder, { recursive: true });
  return [];
}

/** Results have names of their own, the formats' folders files of few kinds; pages and their data say whose they are. */
function isOurs(folder: string, path: string): boolean {
  if (folder === "results") return /-[0-9a-f]{8}\.\d+of\d+\.json$/.test(path);
  if (/\.(html|js)$/.test(path)) return signature.test(readFileSync(path, "utf8"));
  return /\.(svg|json|md|txt)$/.test(path);
}

/** What only a site of ours begins with: a folder `data/` may be anybody's. */
const signature = /^wintermatrix\.receive\(|<title>[^<]* · wintermatrix<\/title>/;

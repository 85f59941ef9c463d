/** The folder that a run writes: results and reports appear in it together, or not at all. */
import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
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
  return clear(old);
}

/** Removes what was ours; a folder that holds anything else is left, under the name that it was moved to. */
function clear(folder: string): string[] {
  const foreign = readdirSync(folder).filter((name) => !isOurs(folder, name));
  if (foreign.length > 0)
    return [`${foreign.length} files that aren't results were in the results' folder: they are in ${folder}`];
  rmSync(folder, { recursive: true });
  return [];
}

/** Results are known by their names; the parts of a site by what they begin with, since their names are everybody's. */
function isOurs(folder: string, name: string): boolean {
  if (/-[0-9a-f]{8}\.\d+of\d+\.json$/.test(name)) return true;
  if (!/^[a-z0-9_-]+\.(?:html|js)$/.test(name)) return false;
  return /^wintermatrix\.receive\(|<title>[^<]* · wintermatrix<\/title>/.test(readFileSync(join(folder, name), "utf8"));
}

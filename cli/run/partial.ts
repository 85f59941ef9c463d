/**
 * What was seen so far, on disk as it comes: the spools of a run stand in `<out>/partial/<pid>/` until its report is written, so
 * that they are what a run that is stopped or killed leaves. They never replace a report; the next run that writes one
 * removes those of runs that are gone.
 */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "../../runners/cache.ts";
import { recordMark } from "../../suites/spool.ts";
import { InputError } from "../../wire/input-error.ts";

export interface PartialResults {
  /** Where the workers leave their records. */
  folder: string;
  /** What there is, in words; nothing where no check was done. Synchronous: for signal handlers. */
  describe(): string | undefined;
  /** Removes it, and what is left of runs that are gone. Synchronous too. */
  discard(): void;
}

/** @throws InputError where nothing can be written: said before the run, and not after it */
export async function openPartial(out: string): Promise<PartialResults> {
  const place = join(out, "partial");
  const folder = join(place, String(process.pid));
  // A run long gone may have had the same process id.
  rmSync(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true }).catch((cause: Error) => {
    throw new InputError(`Nothing can be written to ${out}: ${cause.message}. Give another folder with --out.`, {
      cause,
    });
  });
  return {
    folder,
    describe: () => (holdsRecords(folder) ? `What was seen so far is in ${folder}.` : undefined),
    discard() {
      rmSync(folder, { recursive: true, force: true });
      const gone = listFolder(place).filter((name) => /^\d+$/.test(name) && !isAlive(Number(name)));
      for (const name of gone) rmSync(join(place, name), { recursive: true, force: true });
      removeEmpty(place);
      removeEmpty(out);
    },
  };
}

/** A spool in which no check has been told yet is none that anybody would look for. */
const holdsRecords = (folder: string): boolean =>
  listFolder(folder).some((name) => readFileSync(join(folder, name)).includes(recordMark));

const listFolder = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Nothing was there before, and nothing came of it. */
function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

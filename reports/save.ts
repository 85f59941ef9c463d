import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputError } from "../wire/input-error.ts";

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it, so that a full disk or a kill in
 * the middle leaves the good file that was there. Missing folders are made.
 * @throws InputError naming the file and the system's reason
 */
export async function saveFile(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, text, { flag: "wx", flush: true });
    await rename(beside, path);
  } catch (cause) {
    // Best effort: where even removing fails, the first error is the one to tell.
    await rm(beside, { force: true }).catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`Couldn't write ${path}: ${reason}. Make room or give a folder that can be written to.`, {
      cause,
    });
  }
}

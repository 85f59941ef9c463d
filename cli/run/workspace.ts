/** The run's own folder, below the system's temporary one. */
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findAbandoned, signName } from "../../runners/cache.ts";
import { InputError } from "../../wire/input-error.ts";

const prefix = "wintermatrix";

/** Makes the folder, and removes those that killed runs left behind. @throws InputError where none can be made */
export async function makeWorkspace(): Promise<string> {
  await removeAbandoned(tmpdir());
  try {
    // Synchronous: who makes it listens to signals, and none comes before it has the name.
    return mkdtempSync(join(tmpdir(), `${signName(prefix)}_`));
  } catch (cause) {
    const why = `No folder can be made below ${tmpdir()}: ${(cause as Error).message}.`;
    throw new InputError(`${why} Point TMPDIR at one with room.`, { cause });
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  // A folder that can't be read is told of when ours is made there.
  const abandoned = await findAbandoned(folder, prefix).catch(() => []);
  // What another user left, or another process is removing as well, is no reason to stop.
  await Promise.allSettled(abandoned.map((left) => rm(left, { recursive: true, force: true })));
}

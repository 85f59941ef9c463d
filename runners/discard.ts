import { chmod, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Removes a folder and all below it, also where code of strangers took our right to enter. Links are not followed. */
export async function discard(folder: string): Promise<void> {
  const settings = { recursive: true, force: true, maxRetries: 3 } as const;
  try {
    await rm(folder, settings);
  } catch (error) {
    if (!["EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    await unlock(folder);
    await rm(folder, settings);
  }
}

async function unlock(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await unlock(join(folder, entry.name));
}

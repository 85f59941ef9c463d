/** Installed trees, kept between checks: what is installed once needn't be resolved and fetched again. */
import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { exists } from "../../runners/cache.ts";

/** The folder of a tree in the cache, by what makes it what it is. */
export function treeFolder(cache: string, identity: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(identity)).digest("hex");
  return join(cache, "trees", hash.slice(0, 32));
}

/** Copies a kept tree to a place that can be thrown away; a package that is run must not reach the kept one. */
export async function restoreTree(kept: string, root: string): Promise<boolean> {
  if (!(await exists(kept))) return false;
  await cp(kept, root, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  return true;
}

/** Keeps a tree that nothing has been run from yet. In one step: another process may do the same. */
export async function keepTree(root: string, kept: string): Promise<void> {
  const draft = `${kept}.${process.pid}.${randomUUID()}`;
  await mkdir(join(kept, ".."), { recursive: true });
  try {
    await cp(root, draft, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
    await rename(draft, kept);
  } catch (error) {
    if (!(await exists(kept))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

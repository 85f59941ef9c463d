/** What a project says of itself in files: its config and its lock. */
import { dirname, join } from "node:path";
import { type TargetsLock, targetsLock } from "../../runners/lock.ts";
import { ownLockName, readOwnLock } from "../../runners/own-lock.ts";
import { findInProject, isFile } from "./find.ts";
import { type LoadedConfig, loadConfig } from "./load.ts";

export interface Project {
  config: LoadedConfig | undefined;
  /** The lock that counts: the project's own, else the one that wintermatrix came with. */
  lock: TargetsLock;
  /** Where the project's own lock is, or would be: beside the config, else in the working directory. */
  lockFile: string;
  hasOwnLock: boolean;
}

/**
 * @param choice what `--config` names; false for `--no-config`
 * @throws InputError for a config or a lock that can't be used
 */
export async function openProject(choice: string | false | undefined, cwd = process.cwd()): Promise<Project> {
  const config = await loadConfig(choice, cwd);
  const lockFile = placeLock(config?.file, cwd);
  const hasOwnLock = isFile(lockFile);
  return { config, lock: hasOwnLock ? await readOwnLock(lockFile) : targetsLock, lockFile, hasOwnLock };
}

function placeLock(config: string | undefined, cwd: string): string {
  if (config) return join(dirname(config), ownLockName);
  return findInProject(ownLockName, cwd) ?? join(cwd, ownLockName);
}

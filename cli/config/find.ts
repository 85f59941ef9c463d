/** Where files of a project are looked for: from the working directory up to the root of its repository. */
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError } from "../../wire/input-error.ts";

/** The names that a config may have. */
export const configNames = ["ts", "mts", "js", "mjs"].map((extension) => `wintermatrix.config.${extension}`);

/**
 * The working directory and the folders above it up to that with `.git`. Outside of a repository the working directory
 * alone: above it lie folders such as /tmp, where others may write, and a config is code.
 */
export function projectFolders(cwd: string): string[] {
  const folders = [cwd];
  for (let folder = cwd; !existsSync(join(folder, ".git")); folder = dirname(folder)) {
    if (folder === dirname(folder)) return [cwd];
    folders.push(dirname(folder));
  }
  return folders;
}

/**
 * The config of the nearest of the project's folders that has one.
 * @throws InputError where a folder has two
 */
export function findConfig(cwd: string): string | undefined {
  for (const folder of projectFolders(cwd)) {
    const [found, second] = configNames.filter((name) => isFile(join(folder, name)));
    if (second)
      throw new InputError(`${folder} has both ${found} and ${second}. Remove one of them, or name one with --config`);
    if (found) return join(folder, found);
  }
  return undefined;
}

/** The path of a file of this name in the nearest of the project's folders that has one. */
export function findInProject(name: string, cwd: string): string | undefined {
  return projectFolders(cwd)
    .map((folder) => join(folder, name))
    .find(isFile);
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

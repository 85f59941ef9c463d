/** The test files that a glob names, and the project that they belong to. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { InputError } from "../../wire/input-error.ts";

/**
 * @returns absolute paths, sorted
 * @throws InputError where there are none
 */
export function findTests(glob: string, cwd: string): string[] {
  const found = globSync(glob, { cwd, exclude: ["**/node_modules/**"] }).map((file) => resolve(cwd, file));
  if (found.length > 0) return found.sort();
  throw new InputError(`--vitest ${glob}: no file fits below ${cwd}. Quote the glob: --vitest 'test/**/*.test.ts'`);
}

/** The folder of the package that a test file belongs to; undefined where that is another package. */
export function findProject(file: string, name: string): string | undefined {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest)) continue;
    const own = (JSON.parse(readFileSync(manifest, "utf8")) as { name?: unknown }).name;
    if (own === name) return folder;
  }
  return undefined;
}

import { isAbsolute, relative, resolve } from "node:path";
import { cacheFolder, entryFolder } from "./cache.ts";
import { packageFolder } from "./manifest.ts";
import { type ProvisionOptions, provision } from "./provision.ts";
import type { Binary } from "./runner.ts";

/**
 * Puts a binary that was removed during a run back to its place in the cache; of a package tree, what runs it. One from elsewhere is left to its owner.
 * @throws InputError when it can't be had, with the fix
 */
export async function restore(binary: Binary, options: ProvisionOptions = {}): Promise<void> {
  const { path } = binary;
  const { package: name, version, integrity } = binary.runBy ?? binary;
  // Its size is for progress alone, of which nothing is shown here.
  const locked = { package: name, version, integrity, size: 0 };
  const cache = resolve(options.cacheFolder ?? cacheFolder(options.env));
  const file = relative(packageFolder(entryFolder(cache, locked)), path);
  if (isAbsolute(file) || file.startsWith("..")) return;
  await provision({ locked, file }, options);
}

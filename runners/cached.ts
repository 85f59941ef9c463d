/** What the cache holds, by the manifests beside its entries. */
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { cacheFolder } from "./cache.ts";
import type { LockedPackage } from "./lock.ts";
import { readManifest } from "./manifest.ts";
import type { ProvisionOptions } from "./provision.ts";

/** Every version of a package in the cache; a broken entry is none. */
export async function listCached(
  name: string,
  options: Pick<ProvisionOptions, "cacheFolder" | "env">,
): Promise<LockedPackage[]> {
  const cache = resolve(options.cacheFolder ?? cacheFolder(options.env));
  // No cache yet, or one that can't be read: then there is nothing in it to be had, and what is fetched will tell why.
  const names = await readdir(cache).catch(() => []);
  const own = names.filter((entry) => entry.startsWith(`${name.replace("/", "+")}@`));
  const manifests = await Promise.all(own.map((entry) => readManifest(join(cache, entry))));
  return manifests.flatMap((manifest) => {
    const { package: found, version, integrity } = manifest ?? {};
    if (found !== name || version === undefined || integrity === undefined) return [];
    return [{ package: name, version, integrity, size: 0 }];
  });
}

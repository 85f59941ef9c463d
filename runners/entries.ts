/** What is in the cache. */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { InputError } from "../wire/input-error.ts";
import { entryFolder } from "./cache.ts";
import { isInUse } from "./in-use.ts";
import type { TargetsLock } from "./lock.ts";
import { readManifest } from "./manifest.ts";

export interface CacheEntry {
  /** The entry's folder. */
  path: string;
  package: string;
  version: string;
  /** The slots that the lock fills with it, on whatever platform. */
  slots: string[];
  /** Bytes of its files. */
  size: number;
  /** ISO 8601. */
  lastUsed: string;
  inUse: boolean;
  /** False where it has no manifest: it can't be run, and is made anew when it is needed. */
  whole: boolean;
}

/** As `entryFolder` names them. Whatever else lies in the folder is somebody else's. */
const entryName = /^(?<package>(?:@[^+@]+\+)?[^+@]+)@(?<version>[^@]+)-[0-9a-f]{16}$/;

/**
 * Every package in the cache, by name and version.
 * @throws InputError where the folder can't be read; where there is none the cache is empty
 */
export async function listEntries(cache: string, lock: TargetsLock): Promise<CacheEntry[]> {
  const folders = (await readFolder(cache)).filter((entry) => entry.isDirectory() && entryName.test(entry.name));
  const entries = await Promise.all(folders.map(({ name }) => describe(join(cache, name), lock)));
  return entries.filter((entry) => entry !== undefined).sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function readFolder(cache: string): Promise<Dirent[]> {
  return readdir(cache, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new InputError(`The cache folder can't be read: ${error.message}. Point WINTERMATRIX_CACHE at another one`, {
      cause: error,
    });
  });
}

async function describe(path: string, lock: TargetsLock): Promise<CacheEntry | undefined> {
  const { package: name, version } = entryName.exec(basename(path))!.groups as { package: string; version: string };
  try {
    const [{ mtime }, size, inUse, manifest] = await Promise.all([
      stat(path),
      sizeOf(path),
      isInUse(path),
      readManifest(path),
    ]);
    return {
      path,
      package: name.replace("+", "/"),
      version,
      slots: slotsOf(path, lock),
      size,
      lastUsed: mtime.toISOString(),
      inUse,
      whole: manifest !== undefined,
    };
  } catch (error) {
    // Another process removed it while we looked.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function slotsOf(path: string, { slots }: TargetsLock): string[] {
  const filledBy = (packages: TargetsLock["slots"][string]) =>
    Object.values(packages).some((locked) => locked && basename(entryFolder("", locked)) === basename(path));
  return Object.keys(slots).filter((slot) => filledBy(slots[slot]!));
}

/** Bytes of all files below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((total, size) => total + size, 0);
}

import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { entryFolder, exists, moveAway, moveInto, openDraft } from "./cache.ts";
import type { LockedPackage } from "./lock.ts";
import { packageFolder, readBinary, type Wanted, writeManifest } from "./manifest.ts";
import type { Report } from "./provision.ts";
import { explainFault } from "./provision-error.ts";
import { download, nameRegistry, openRegistry, type Registry, type RegistryPlace } from "./registry.ts";
import type { Binary } from "./runner.ts";
import { unpack } from "./unpack.ts";

/** How an entry of the cache is made, and what is read from a whole one. */
export interface EntryWork<T> {
  /** Fills the draft's folder `entry`; the draft is removed afterwards. */
  fill: (draft: string, registry: Registry) => Promise<void>;
  /** Undefined where there is no whole one. */
  read: (entry: string) => Promise<T | undefined>;
}

/**
 * Downloads a package, checks it and puts it into the cache in one step.
 * @throws InputError when it can't be had, with the fix; the signal's reason when that ended it.
 */
export async function acquire(cache: string, wanted: Wanted, place: RegistryPlace, report: Report): Promise<Binary> {
  return acquireEntry(cache, wanted.locked, place, {
    fill: (draft, registry) => fillDraft(draft, wanted, registry, report),
    read: (entry) => readBinary(entry, wanted),
  });
}

/**
 * Makes a package's entry of the cache in a draft and puts it there in one step.
 * @throws InputError when it can't be had, with the fix; the signal's reason when that ended it.
 */
export async function acquireEntry<T>(
  cache: string,
  locked: LockedPackage,
  place: RegistryPlace,
  work: EntryWork<T>,
): Promise<T> {
  const registry = await openRegistry(place);
  try {
    const draft = await openDraft(cache);
    try {
      await work.fill(draft, registry);
      place.signal?.throwIfAborted();
      return await install(draft, entryFolder(cache, locked), work.read);
    } finally {
      await rm(draft, { recursive: true, force: true, maxRetries: 3 });
    }
  } catch (error) {
    place.signal?.throwIfAborted();
    const broken = await exists(entryFolder(cache, locked));
    throw explainFault(error, locked, { cache, registry: nameRegistry(locked, registry), broken });
  }
}

async function fillDraft(draft: string, wanted: Wanted, registry: Registry, report: Report): Promise<void> {
  const tarball = join(draft, "package.tgz");
  await download(wanted.locked, registry, (bytes) => save(bytes, tarball, wanted.locked.size, report));
  report({ phase: "extracting" });
  const entry = join(draft, "entry");
  await unpack(tarball, packageFolder(entry), registry.signal);
  await writeManifest(entry, wanted);
}

async function save(bytes: Readable, path: string, total: number, report: Report): Promise<void> {
  let received = 0;
  report({ phase: "downloading", received, total });
  bytes.on("data", (chunk: Buffer) => {
    received += chunk.length;
    report({ phase: "downloading", received, total });
  });
  await pipeline(bytes, createWriteStream(path));
}

/** Puts the draft's entry in place, unless another process did so first; then that one's serves. */
async function install<T>(draft: string, entry: string, read: EntryWork<T>["read"]): Promise<T> {
  const filled = join(draft, "entry");
  if (!(await moveInto(filled, entry)) && !(await read(entry))) {
    await moveAway(entry, join(draft, "broken"));
    await moveInto(filled, entry);
  }
  const found = await read(entry);
  if (!found) throw new Error(`${entry} was changed by another process while it was filled. Run again`);
  return found;
}

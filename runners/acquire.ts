import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { entryFolder, exists, moveAway, moveInto, openDraft } from "./cache.ts";
import { packageFolder, readBinary, type Wanted, writeManifest } from "./manifest.ts";
import type { Report } from "./provision.ts";
import { explainFault } from "./provision-error.ts";
import { download, nameRegistry, openRegistry, type Registry, type RegistryPlace } from "./registry.ts";
import type { Binary } from "./runner.ts";
import { unpack } from "./unpack.ts";

/**
 * Downloads a package, checks it and puts it into the cache in one step.
 * @throws InputError when it can't be had, with the fix; the signal's reason when that ended it.
 */
export async function acquire(cache: string, wanted: Wanted, place: RegistryPlace, report: Report): Promise<Binary> {
  const registry = await openRegistry(place);
  try {
    const draft = await openDraft(cache);
    try {
      await fillDraft(draft, wanted, registry, report);
      place.signal?.throwIfAborted();
      return await install(draft, entryFolder(cache, wanted.locked), wanted);
    } finally {
      await rm(draft, { recursive: true, force: true, maxRetries: 3 });
    }
  } catch (error) {
    place.signal?.throwIfAborted();
    const broken = await exists(entryFolder(cache, wanted.locked));
    throw explainFault(error, wanted.locked, { cache, registry: nameRegistry(wanted.locked, registry), broken });
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
async function install(draft: string, entry: string, wanted: Wanted): Promise<Binary> {
  const filled = join(draft, "entry");
  if (!(await moveInto(filled, entry)) && !(await readBinary(entry, wanted))) {
    await moveAway(entry, join(draft, "broken"));
    await moveInto(filled, entry);
  }
  const binary = await readBinary(entry, wanted);
  if (!binary) throw new Error(`${entry} was changed by another process while it was filled. Run again`);
  return binary;
}

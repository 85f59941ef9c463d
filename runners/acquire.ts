import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Options } from "pacote";
import { extract } from "tar";
import { entryFolder, exists, moveAway, moveInto, openDraft } from "./cache.ts";
import { packageFolder, readBinary, type Wanted, writeManifest } from "./manifest.ts";
import type { Report } from "./provision.ts";
import { explainFault } from "./provision-error.ts";
import { download, nameRegistry, openRegistry, type RegistryPlace } from "./registry.ts";
import type { Binary } from "./runner.ts";

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
      await rm(draft, { recursive: true, force: true });
    }
  } catch (error) {
    place.signal?.throwIfAborted();
    const broken = await exists(entryFolder(cache, wanted.locked));
    throw explainFault(error, wanted.locked, { cache, registry: nameRegistry(wanted.locked, registry), broken });
  }
}

async function fillDraft(draft: string, wanted: Wanted, registry: Options, report: Report): Promise<void> {
  const tarball = join(draft, "package.tgz");
  await download(wanted.locked, registry, (bytes) => save(bytes, tarball, wanted.locked.size, report));
  report({ phase: "extracting" });
  const entry = join(draft, "entry");
  await mkdir(packageFolder(entry), { recursive: true });
  // Not `pacote.extract`: it only logs a failed write, so that a full disk would leave a shortened binary.
  await extract({ file: tarball, cwd: packageFolder(entry), strip: 1, strict: true, filter: isFile });
  await writeManifest(entry, wanted);
}

/** Links are left out, as npm does. */
function isFile(_path: string, entry: object): boolean {
  return "type" in entry && !String(entry.type).endsWith("Link");
}

async function save(bytes: AsyncIterable<Uint8Array>, path: string, total: number, report: Report): Promise<void> {
  let received = 0;
  report({ phase: "downloading", received, total });
  const count = async function* () {
    for await (const chunk of bytes) {
      received += chunk.length;
      report({ phase: "downloading", received, total });
      yield chunk;
    }
  };
  await pipeline(count, createWriteStream(path));
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

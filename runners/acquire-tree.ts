import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InputError } from "../wire/input-error.ts";
import { acquireEntry } from "./acquire.ts";
import { exists } from "./cache.ts";
import { hashTree } from "./hash-tree.ts";
import { manifestFile } from "./manifest.ts";
import type { Report } from "./provision.ts";
import { download, type Registry, type RegistryPlace } from "./registry.ts";
import { resolveTree } from "./resolve-tree.ts";
import { fileIn, readTree, type Tree, type TreeManifest, treeFolder, type WantedTree } from "./tree.ts";
import type { TreePart } from "./trees.ts";
import { unpack } from "./unpack.ts";

/**
 * Downloads a package with all that it depends on, checks each part and puts the tree into the cache in one step. No
 * script of a package is run.
 * @throws InputError when it can't be had, with the fix; the signal's reason when that ended it.
 */
export async function acquireTree(
  cache: string,
  wanted: WantedTree,
  place: RegistryPlace,
  report: Report,
): Promise<Tree> {
  return acquireEntry(cache, wanted.locked, place, {
    fill: (draft, registry) => fillDraft(draft, wanted, registry, report),
    read: (entry) => readTree(entry, wanted),
  });
}

async function fillDraft(draft: string, wanted: WantedTree, registry: Registry, report: Report): Promise<void> {
  const entry = join(draft, "entry");
  report({ phase: "downloading", received: 0 });
  const parts = wanted.tree?.parts ?? (await resolveTree(wanted.locked, registry, join(draft, "resolved")));
  await installParts(parts, treeFolder(entry), draft, registry, report);
  await writeManifest(entry, wanted, parts);
}

/** Puts the parts of a tree into a folder. Each is checked against its own hash. They are written one after the other: they are small, and few. */
export async function installParts(
  parts: readonly TreePart[],
  folder: string,
  draft: string,
  registry: Registry,
  report?: Report,
): Promise<void> {
  const tarball = join(draft, "package.tgz");
  let received = 0;
  const save = async (bytes: Readable) => {
    bytes.on("data", (chunk: Buffer) => {
      received += chunk.length;
      report?.({ phase: "downloading", received });
    });
    await pipeline(bytes, createWriteStream(tarball));
  };
  for (const { location, ...part } of parts) {
    await download({ ...part, size: 0 }, registry, save);
    await unpack(tarball, join(folder, location), registry.signal);
  }
}

async function writeManifest(entry: string, wanted: WantedTree, parts: readonly TreePart[]): Promise<void> {
  const { package: name, version, integrity } = wanted.locked;
  const folder = treeFolder(entry);
  await mkdir(folder, { recursive: true });
  if (!(await exists(fileIn(folder, wanted)))) throw new Error(`${name}@${version} has no file ${wanted.file}`);
  const { sha512, size } = await hashTree(folder);
  if (wanted.tree && wanted.tree.sha512 !== sha512) throw explainWrongTree(wanted, sha512);
  const manifest: TreeManifest = { package: name, version, integrity, sha512, size, parts };
  await writeFile(join(entry, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Each tarball was right by its own hash: it was written wrongly, or the lock is another tree's. */
function explainWrongTree({ locked, tree }: WantedTree, found: string): InputError {
  return new InputError(
    `${locked.package}@${locked.version} and what it depends on came out as other files than are locked. Expected sha512 ${tree?.sha512}, found ${found}. Nothing was kept. Run again, and if it stays so lay it out anew with npm run lock -- --only <slot>`,
  );
}

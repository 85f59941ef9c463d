import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { exists } from "./cache.ts";
import type { LockedPackage } from "./lock.ts";
import type { Binary } from "./runner.ts";

/** A package and where its binary lies inside it. */
export interface Wanted {
  locked: LockedPackage;
  file: string;
}

/** What is kept beside an extracted package, so that later runs needn't hash it again. */
export interface Manifest {
  package: string;
  version: string;
  integrity: string;
  /** Hex SHA-512 of the binary; of a tree, of all its files. */
  sha512: string;
  /** Bytes of the binary; of a tree, of all its files. */
  size: number;
}

export const manifestFile = "manifest.json";

/** The part of an entry that holds the package's own files. */
export function packageFolder(entry: string): string {
  return join(entry, "package");
}

/** Makes the binary of an extracted package executable, hashes it and writes the entry's manifest. */
export async function writeManifest(entry: string, { locked, file }: Wanted): Promise<void> {
  const path = join(packageFolder(entry), file);
  if (!(await exists(path))) throw new Error(`${locked.package}@${locked.version} has no file ${file}`);
  await chmod(path, 0o755);
  const hash = createHash("sha512");
  await pipeline(createReadStream(path), hash);
  const { package: name, version, integrity } = locked;
  const { size } = await stat(path);
  const manifest: Manifest = { package: name, version, integrity, sha512: hash.digest("hex"), size };
  await writeFile(join(entry, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The binary of an entry, or undefined where there is no whole one. */
export async function readBinary(entry: string, { locked, file }: Wanted): Promise<Binary | undefined> {
  const path = join(packageFolder(entry), file);
  const manifest = await readManifest(entry);
  const facts = await stat(path).catch(() => undefined);
  if (!manifest?.sha512 || !facts?.isFile() || facts.size !== manifest.size) return undefined;
  if (manifest.integrity !== locked.integrity) return undefined;
  return {
    path,
    package: locked.package,
    version: locked.version,
    integrity: locked.integrity,
    sha512: manifest.sha512,
  };
}

/** An entry's manifest; undefined where there is none that can be read. */
export async function readManifest(entry: string): Promise<Partial<Manifest> | undefined> {
  try {
    return JSON.parse(await readFile(join(entry, manifestFile), "utf8"));
  } catch {
    // A manifest that is missing or can't be read makes the entry a broken one.
    return undefined;
  }
}

/** A runtime that is no binary: a package of JavaScript, had with all that it depends on, and run by another runtime. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { InputError } from "../wire/input-error.ts";
import { cacheFolder, entryFolder } from "./cache.ts";
import { listFiles } from "./hash-tree.ts";
import { markInUse } from "./in-use.ts";
import { type LockedPackage, targetsLock } from "./lock.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import type { ProvisionOptions, Report } from "./provision.ts";
import type { Binary, Platform } from "./runner.ts";
import { slots } from "./slots.ts";
import { findTree, type LockedTree, type TreePart } from "./trees.ts";

/** A package of which a tree is wanted. */
export interface WantedTree {
  locked: LockedPackage;
  /** What the checkout has locked of it; where that is nothing the registry says what belongs to it. */
  tree?: LockedTree | undefined;
  /** A file inside the package that must be there. */
  file: string;
}

/** What is kept beside an installed tree: where no lock says it, the only word on what it was laid out of. */
export interface TreeManifest extends Manifest {
  parts: readonly TreePart[];
}

/** An installed tree, and what its manifest says of it. */
export interface Tree {
  folder: string;
  sha512: string;
}

/**
 * What is locked to run trees: the package of a slot.
 * @throws InputError where none is published for the platform
 */
export function findInterpreter(slot: string, platform: Platform, lock = targetsLock) {
  const runtime = slots.find(({ name }) => name === slot)?.runtime;
  const locked = lock.slots[slot]?.[platform];
  if (runtime && locked) return { runtime, locked };
  throw new InputError(`It is run by ${slot}, of which no version is published for ${platform}. Leave the target out`);
}

/** The folder in an entry of the cache that holds `node_modules`. */
export const treeFolder = (entry: string): string => join(entry, "tree");

/** Where the wanted file lies below the folder of its tree. */
export const fileIn = (folder: string, { locked, file }: WantedTree): string =>
  join(folder, "node_modules", locked.package, file);

/**
 * The tree of one package, run by a binary: from the cache, without touching the registry, else downloaded and checked.
 * @throws InputError when it can't be had, with the fix; the signal's reason when that ended it.
 */
export async function provisionTree(
  { tree, ...wanted }: WantedTree,
  runBy: Binary,
  options: ProvisionOptions = {},
): Promise<Binary> {
  const cache = resolve(options.cacheFolder ?? cacheFolder(options.env));
  const { package: name, version, integrity } = wanted.locked;
  const report: Report = (progress) => options.onProgress?.({ package: name, version, ...progress });
  const whole = { ...wanted, tree: tree ?? findTree(wanted.locked) };
  const entry = entryFolder(cache, wanted.locked);
  // Marked before it is read: what is pruned in between is read as missing.
  await markInUse(entry);
  const cached = await readTree(entry, whole);
  if (cached) report({ phase: "cached" });
  const { folder, sha512 } = cached ?? (await acquire(cache, whole, options, report));
  if (!cached) await markInUse(entry);
  report({ phase: "ready" });
  const { path, ...origin } = runBy;
  return { path, tree: folder, package: name, version, integrity, sha512, runBy: origin };
}

/** npm's libraries take 150 ms to load, so a run with everything in the cache goes without them. */
async function acquire(cache: string, wanted: WantedTree, options: ProvisionOptions, report: Report): Promise<Tree> {
  const { acquireTree } = await import("./acquire-tree.ts");
  return acquireTree(cache, wanted, options, report);
}

/** The tree of an entry, or undefined where there is no whole one or one of other parts than the locked. */
export async function readTree(entry: string, wanted: WantedTree): Promise<Tree | undefined> {
  const manifest = await readManifest(entry);
  if (!manifest?.sha512 || manifest.integrity !== wanted.locked.integrity) return undefined;
  if (wanted.tree && wanted.tree.sha512 !== manifest.sha512) return undefined;
  const folder = treeFolder(entry);
  const there = await stat(fileIn(folder, wanted)).catch(() => undefined);
  if (!there?.isFile() || (await sizeOf(folder)) !== manifest.size) return undefined;
  return { folder, sha512: manifest.sha512 };
}

async function sizeOf(folder: string): Promise<number> {
  return (await listFiles(folder)).reduce((sum, { size }) => sum + size, 0);
}

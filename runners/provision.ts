import { resolve } from "node:path";
import { cacheFolder, entryFolder } from "./cache.ts";
import { markInUse } from "./in-use.ts";
import type { LockedPackage, TargetsLock } from "./lock.ts";
import { readBinary, type Wanted } from "./manifest.ts";
import type { RegistryPlace } from "./registry.ts";
import type { Binary, Platform, Runner } from "./runner.ts";
import type { ExactTarget } from "./targets.ts";
import { findInterpreter, provisionTree } from "./tree.ts";

/** How far a package has come. */
export interface Progress {
  package: string;
  version: string;
  phase: "cached" | "downloading" | "extracting" | "ready";
  /** Bytes of the tarball so far, while downloading. */
  received?: number;
  /** Bytes of the whole tarball, while downloading. */
  total?: number;
}

export type Report = (progress: Omit<Progress, "package" | "version">) => void;

export interface ProvisionOptions extends RegistryPlace {
  /** By default the folder that all checkouts share. */
  cacheFolder?: string | undefined;
  /** Of it is the binary that runs a package tree; by default the lock that wintermatrix came with. */
  lock?: TargetsLock | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

type Runners = ReadonlyMap<string, Pick<Runner, "binary" | "tree">>;

/**
 * The binaries of targets, by slot, had side by side; a package that several slots share only once. The first that
 * can't be had ends the others.
 * @throws InputError when a package can't be had, with the fix; the signal's reason when that ended it.
 */
export async function provisionAll(
  targets: readonly ExactTarget[],
  runners: Runners,
  platform: Platform,
  options: ProvisionOptions = {},
): Promise<Map<string, Binary>> {
  const failed = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal;
  const underWay = new Map<string, Promise<Binary>>();
  const have = (runtime: string, locked: LockedPackage): Promise<Binary> => {
    const known = underWay.get(locked.integrity);
    if (known) return known;
    const { binary, tree } = findRunner(runners, runtime);
    const wanted = { locked, file: binary(platform) };
    const begin = async () => {
      if (!tree) return provision(wanted, { ...options, signal });
      const runBy = findInterpreter(tree.runBy, platform, options.lock);
      return provisionTree(wanted, await have(runBy.runtime, runBy.locked), { ...options, signal });
    };
    const had = begin();
    had.catch((error) => failed.abort(error));
    underWay.set(locked.integrity, had);
    return had;
  };
  for (const target of targets) if ("locked" in target) have(target.runtime, target.locked);
  // All have to be over, and what they began be gone, before the first failure is told.
  await Promise.allSettled(underWay.values());
  signal.throwIfAborted();
  const had = (target: ExactTarget) => ("local" in target ? target.local : underWay.get(target.locked.integrity)!);
  const binaries = targets.map(async (target) => [target.slot, await had(target)] as const);
  return new Map(await Promise.all(binaries));
}

function findRunner(runners: Runners, runtime: string): Pick<Runner, "binary" | "tree"> {
  const runner = runners.get(runtime);
  if (!runner) throw new Error(`No runner for ${runtime}: add runners/runtimes/${runtime}.ts`);
  return runner;
}

/**
 * The binary of one package: from the cache, without touching the registry, else downloaded, checked and extracted.
 * @throws InputError when it can't be had, with the fix; the signal's reason when that ended it.
 */
export async function provision(wanted: Wanted, options: ProvisionOptions = {}): Promise<Binary> {
  const cache = resolve(options.cacheFolder ?? cacheFolder(options.env));
  const { package: name, version } = wanted.locked;
  const report: Report = (progress) => options.onProgress?.({ package: name, version, ...progress });
  const entry = entryFolder(cache, wanted.locked);
  // Marked before it is read: what is pruned in between is read as missing.
  await markInUse(entry);
  const cached = await readBinary(entry, wanted);
  if (cached) report({ phase: "cached" });
  const binary = cached ?? (await download(cache, wanted, options, report));
  if (!cached) await markInUse(entry);
  report({ phase: "ready" });
  return binary;
}

/** npm's libraries take 150 ms to load, so a run with everything in the cache goes without them. */
async function download(cache: string, wanted: Wanted, options: ProvisionOptions, report: Report): Promise<Binary> {
  const { acquire } = await import("./acquire.ts");
  return acquire(cache, wanted, options, report);
}

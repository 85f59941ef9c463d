/** Picks the package that a version, a range, a name or a date means: of the lock, of the cache, of the registry. */
import { InputError } from "../wire/input-error.ts";
import { listCached } from "./cached.ts";
import type { LockedPackage } from "./lock.ts";
import type { Published } from "./published.ts";
import type { RegistryPlace } from "./registry.ts";
import type { Binary, Platform, Runner } from "./runner.ts";
import type { LockedTarget } from "./targets.ts";
import { admitsRange, findNewest, isAtLeast, isExact } from "./versions.ts";

/** Where packages are looked for. */
export interface Supply extends RegistryPlace {
  platform: Platform;
  cacheFolder?: string | undefined;
  /** What the lock has. */
  filled: readonly LockedTarget[];
  /** The registry, once one of the targets needed it. */
  published?: Promise<(name: string) => Promise<Published>>;
}

/**
 * The package, or the binary of this machine, that is meant by what stands behind the `@` of a target.
 * @throws InputError where there is none, with what there is
 */
export async function pickPackage(
  asked: string,
  runner: Runner,
  supply: Supply,
): Promise<{ locked: LockedPackage } | { local: Binary }> {
  if (asked === "system" || asked.startsWith("path:")) {
    refuseTree(asked, runner);
    const { findLocal } = await import("./local.ts");
    return { local: await findLocal(asked, runner, supply) };
  }
  if (isExact(asked)) return { locked: await pickExact(asked, runner, supply) };
  // A date reads like a range too: the runtime's own names come first.
  const admits = runner.admits?.(asked) ?? admitsRange(asked);
  if (!admits) throw explainVersion(asked, runner);
  return { locked: await pickNewest(asked, admits, runner, supply) };
}

async function pickExact(version: string, runner: Runner, supply: Supply): Promise<LockedPackage> {
  const name = runner.packages[supply.platform];
  const known = supply.filled
    .map(({ locked }) => locked)
    .find((one) => one.package === name && one.version === version);
  if (known) return known;
  const cached = await listCached(name, supply);
  const found = cached.find((one) => one.version === version);
  if (found) return found;
  const published = await askRegistry(version, name, runner, cached, supply);
  const package_ = published.get(version);
  if (!package_) throw explainUnpublished(version, runner, supply.platform, published);
  return package_;
}

/** The newest that the registry has for the platform: neither the lock nor the cache can tell which that is. */
async function pickNewest(
  asked: string,
  admits: (version: string) => boolean,
  runner: Runner,
  supply: Supply,
): Promise<LockedPackage> {
  const name = runner.packages[supply.platform];
  const usable = (await listCached(name, supply)).filter(({ version }) => admits(version));
  const published = await askRegistry(asked, name, runner, usable, supply);
  const newest = findNewest([...published.keys()], admits);
  if (newest === undefined) throw explainUnpublished(asked, runner, supply.platform, published);
  return published.get(newest) as LockedPackage;
}

/** @param usable what the cache has that would do, for a registry that can't be asked */
async function askRegistry(
  asked: string,
  name: string,
  { key }: Runner,
  usable: readonly LockedPackage[],
  supply: Supply,
): Promise<Published> {
  supply.published ??= import("./published.ts").then(({ openPublished }) => openPublished(supply));
  const list = await supply.published;
  return list(name).catch((fault: Error) => {
    if (fault.name !== "RegistryFault") throw fault;
    const exact = usable.map(({ version }) => `${key}@${version}`);
    const instead =
      exact.length > 0 ? `In the cache there are: ${exact.join(", ")}. Try --target ${exact.at(-1)}` : offline;
    throw new InputError(`Which package "${key}@${asked}" is can't be told: ${fault.message}. ${instead}`, {
      cause: fault,
    });
  });
}

const offline =
  "Nothing in the cache would do. Connect to the network, or check registry and proxy with npm config list";

function refuseTree(asked: string, { key, tree }: Runner): void {
  if (!tree) return;
  throw new InputError(
    `"${key}@${asked}" asks for a binary of this machine, and ${key} is none: it is a package, run by ${tree.runBy}. Try --target ${key}@latest`,
  );
}

function explainVersion(asked: string, { key, admits, tree }: Runner): InputError {
  const named = ["lts", "2025-03"].filter((name) => admits?.(name));
  const local = tree ? [] : ["system", "path:./file"];
  const examples = ["latest", ...named, "1.2", "^1.2", "an exact version", ...local];
  return new InputError(
    `No such version "${asked}" of ${key}. It is written as one of these: ${examples.join(", ")}. Try --target ${key}@latest`,
  );
}

function explainUnpublished(asked: string, runner: Runner, platform: Platform, published: Published): InputError {
  const { key, oldest = "0.0.0" } = runner;
  const newest = findNewest([...published.keys()], (version) => isAtLeast(version, oldest));
  if (newest === undefined)
    return new InputError(`No version of ${key} is published for ${platform}. Try another target`);
  const line = widen(asked, runner, [...published.keys()]) ?? newest.split(".").slice(0, 2).join(".");
  return new InputError(
    `No such target "${key}@${asked}" for ${platform}. Newest published: ${newest}. Try --target ${key}@${line}`,
  );
}

/** What was asked for less its last parts, until something is published of it: `2025-03-14` → `2025-03`, `1.2.99` → `1.2`. */
function widen(asked: string, runner: Runner, versions: readonly string[]): string | undefined {
  const wider = asked.replace(/[-.][^-.]*$/, "");
  if (wider === asked) return undefined;
  const admits = runner.admits?.(wider) ?? admitsRange(wider);
  return admits && findNewest(versions, admits) ? wider : widen(wider, runner, versions);
}

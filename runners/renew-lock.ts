/**
 * Makes a lock: the newest version of each slot that the registry has for each platform. A runtime without a default slot
 * has one of its own name.
 */
import npmFetch from "npm-registry-fetch";
import pacote from "pacote";
import { InputError } from "../wire/input-error.ts";
import type { LockedPackage, TargetsLock } from "./lock.ts";
import { findNearest } from "./nearest.ts";
import { optInSlotsOf } from "./opt-in.ts";
import { nameRegistry, openRegistry, type Registry, type RegistryPlace } from "./registry.ts";
import { type Platform, platforms, type Runner } from "./runner.ts";
import { type Slot, slots } from "./slots.ts";
import { findNewest } from "./versions.ts";

type Runners = ReadonlyMap<string, Pick<Runner, "packages">>;
type Versions = Record<string, { dist: { integrity?: string; tarball: string } }>;

/** What the registry is asked with, and what is known already. */
interface Inquiry {
  registry: Registry;
  versions: (name: string) => Promise<Versions>;
  known: readonly LockedPackage[];
}

export interface Renewal extends RegistryPlace {
  slots?: readonly Slot[];
  /** The one slot to renew; every other stays as it is. */
  only?: string | undefined;
}

/**
 * @param before the lock to be renewed: the sizes of packages that stay are taken from it
 * @throws InputError for an unknown slot, and where the registry can't be used, or lacks a package altogether
 */
export async function renewLock(
  runners: Runners,
  before: TargetsLock,
  { slots: defaults = slots, only, ...place }: Renewal = {},
): Promise<TargetsLock> {
  const all = [...defaults, ...optInSlotsOf(runners.keys(), defaults)];
  const wanted = only === undefined ? all : [findSlot(only, all)];
  const registry = await openRegistry(place);
  const inquiry = { registry, versions: askOnce(registry), known: packagesOf(before) };
  const entries = wanted.map(async (slot) => {
    const { packages } = runners.get(slot.runtime)!;
    return [slot.name, await lockSlot(slot, packages, inquiry)] as const;
  });
  const renewed = Object.fromEntries(await Promise.all(entries));
  if (only !== undefined) return { ...before, slots: { ...before.slots, ...renewed } };
  return { checked: new Date().toISOString().slice(0, 10), slots: renewed };
}

function findSlot(name: string, all: readonly Slot[]): Slot {
  const slot = all.find((one) => one.name === name);
  if (slot) return slot;
  const names = all.map((one) => one.name);
  const near = findNearest(name, names);
  throw new InputError(
    `There is no slot "${name}". ${near ? `Did you mean "${near}"? ` : ""}There are: ${names.join(", ")}`,
  );
}

function packagesOf({ slots }: TargetsLock): LockedPackage[] {
  return Object.values(slots).flatMap((packages) => Object.values(packages).filter((locked) => locked !== null));
}

/** Several slots share a package. */
function askOnce(registry: Registry): Inquiry["versions"] {
  const asked = new Map<string, Promise<Versions>>();
  return (name) => {
    const answer = asked.get(name) ?? ask(name, registry);
    asked.set(name, answer);
    return answer;
  };
}

async function ask(name: string, registry: Registry): Promise<Versions> {
  const { versions } = await pacote.packument(name, registry.options).catch((error: unknown) => {
    throw explain(error, name, registry);
  });
  return versions as Versions;
}

async function lockSlot(slot: Slot, packages: Runner["packages"], inquiry: Inquiry) {
  const entries = platforms.map(async (platform) => {
    return [platform, await lockPackage(slot, packages[platform], inquiry)] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Platform, LockedPackage | null>;
}

async function lockPackage(slot: Slot, name: string, inquiry: Inquiry): Promise<LockedPackage | null> {
  const versions = await inquiry.versions(name);
  const version = findNewest(Object.keys(versions), slot.admits);
  if (!version) return null;
  const { integrity, tarball } = versions[version]!.dist;
  if (!integrity?.startsWith("sha512-"))
    throw new InputError(
      `${name}@${version} has no sha512 in the registry ${nameOf(name, inquiry.registry)}, so it can't be locked. Check "npm config get registry"`,
    );
  const known = inquiry.known.find((locked) => locked.package === name && locked.integrity === integrity);
  return { version, package: name, integrity, size: known?.size ?? (await readSize(name, tarball, inquiry.registry)) };
}

/** Bytes of a tarball, from its headers. */
async function readSize(name: string, tarball: string, registry: Registry): Promise<number> {
  const options = { ...registry.options, spec: name, method: "HEAD" } as npmFetch.Options;
  const { headers } = await npmFetch(placeTarball(name, tarball, registry), options).catch((error: unknown) => {
    throw explain(error, name, registry);
  });
  const size = Number(headers.get("content-length"));
  if (size > 0) return size;
  throw new InputError(`The registry doesn't say how large ${tarball} is. Check "npm config get registry"`);
}

/** A mirror hands on the addresses of npm's own registry; npm itself asks the mirror all the same. */
function placeTarball(name: string, tarball: string, registry: Registry): string {
  const url = new URL(tarball);
  return url.host === "registry.npmjs.org" ? new URL(url.pathname, nameOf(name, registry)).href : tarball;
}

function explain(error: unknown, name: string, registry: Registry): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || error instanceof InputError || code === undefined) return error;
  const url = nameOf(name, registry);
  if (code === "E404")
    return new InputError(`${name} is not in the registry ${url}. Check "npm config get registry"`, { cause: error });
  if (code === "E401" || code === "E403")
    return new InputError(`${name} was refused by the registry ${url} (${message}). Check its token in .npmrc`, {
      cause: error,
    });
  return new InputError(
    `The registry ${url} can't be used (${code}: ${message}). The lock is as it was. Connect to the network, or check registry, proxy and cafile with npm config list`,
    { cause: error },
  );
}

const nameOf = (name: string, registry: Registry) => nameRegistry({ package: name }, registry);

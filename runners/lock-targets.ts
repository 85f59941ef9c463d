/**
 * Writes targets.lock.json: the newest version of each slot that the registry has for each platform; a runtime without a
 * default slot gets one of its own name. And trees.lock.json: what belongs to the packages that are no binary.
 * `--only <slot>` leaves all other slots as they are.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import pacote from "pacote";
import { request } from "undici";
import { loadRunners } from "./load.ts";
import { type LockedPackage, type TargetsLock, targetsLock } from "./lock.ts";
import { lockTree } from "./lock-tree.ts";
import { openRegistry } from "./registry.ts";
import { platforms } from "./runner.ts";
import { type Slot, slots } from "./slots.ts";
import { findNewest } from "./versions.ts";

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const registry = await openRegistry();
const runners = await loadRunners();
const optIn = [...runners.keys()].filter((key) => !slots.some(({ runtime }) => runtime === key));
const all: Slot[] = [...slots, ...optIn.map((key) => ({ name: key, runtime: key }))];
const wanted = all.filter(({ name }) => only === undefined || name === only);
if (wanted.length === 0) throw new Error(`No slot "${only}". There are: ${all.map(({ name }) => name).join(", ")}`);

async function lockSlot(slot: Slot) {
  const { packages } = runners.get(slot.runtime)!;
  const lockOn = async (platform: (typeof platforms)[number]) =>
    [platform, await lockPackage(slot, packages[platform])] as const;
  const entries = await Promise.all(platforms.map(lockOn));
  return [slot.name, Object.fromEntries(entries) as TargetsLock["slots"][string]] as const;
}

async function lockPackage(slot: Slot, name: string): Promise<LockedPackage | null> {
  const { versions } = await pacote.packument(name, registry.options);
  const version = findNewest(Object.keys(versions), slot.admits);
  if (!version) return null;
  const { integrity, tarball } = versions[version]!.dist;
  if (!integrity?.startsWith("sha512-")) throw new Error(`${name}@${version} has no sha512 in the registry`);
  return { version, package: name, integrity, size: await readSize(tarball) };
}

async function readSize(tarball: string): Promise<number> {
  const { statusCode, headers, body } = await request(tarball, { method: "HEAD" });
  await body.dump();
  const size = Number(headers["content-length"]);
  if (statusCode !== 200 || !(size > 0)) throw new Error(`HEAD ${tarball} gave ${statusCode} and no size`);
  return size;
}

/** The trees of the slots that are packages of JavaScript: the same on every platform. */
async function lockTrees(locked: TargetsLock["slots"]) {
  const slots = all.filter(({ runtime }) => runners.get(runtime)!.tree);
  const packages = slots.flatMap(({ name }) => Object.values(locked[name] ?? {}).find((one) => one !== null) ?? []);
  return Object.fromEntries(
    await Promise.all(packages.map(async (one) => [`${one.package}@${one.version}`, await lockTree(one)])),
  );
}

async function write(file: string, content: object): Promise<void> {
  await writeFile(new URL(file, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);
}

const locked = new Map(await Promise.all(wanted.map(lockSlot)));
const lock: TargetsLock = {
  checked: only === undefined ? new Date().toISOString().slice(0, 10) : targetsLock.checked,
  slots: Object.fromEntries(all.map(({ name }) => [name, locked.get(name) ?? targetsLock.slots[name]!])),
};
await write("./trees.lock.json", await lockTrees(lock.slots));
await write("./targets.lock.json", lock);
for (const [slot, packages] of locked)
  console.log(
    slot,
    Object.entries(packages)
      .map(([platform, locked]) => `${platform} ${locked?.version ?? "none"}`)
      .join(" · "),
  );

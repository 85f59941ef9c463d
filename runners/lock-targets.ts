/** Writes targets.lock.json: the newest version of each slot that the registry has for each platform. */
import { writeFile } from "node:fs/promises";
import pacote from "pacote";
import { request } from "undici";
import { loadRunners } from "./load.ts";
import type { LockedPackage, TargetsLock } from "./lock.ts";
import { openRegistry } from "./registry.ts";
import { platforms } from "./runner.ts";
import { type Slot, slots } from "./slots.ts";
import { findNewest } from "./versions.ts";

const registry = await openRegistry();
const runners = await loadRunners();

async function lockSlot(slot: Slot) {
  const { packages } = runners.get(slot.runtime)!;
  const lockOn = async (platform: (typeof platforms)[number]) =>
    [platform, await lockPackage(slot, packages[platform])] as const;
  return [slot.name, Object.fromEntries(await Promise.all(platforms.map(lockOn)))] as const;
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

const lock = {
  checked: new Date().toISOString().slice(0, 10),
  slots: Object.fromEntries(await Promise.all(slots.map(lockSlot))),
} satisfies Omit<TargetsLock, "slots"> & { slots: object };
await writeFile(new URL("./targets.lock.json", import.meta.url), `${JSON.stringify(lock, null, 2)}\n`);
for (const [slot, packages] of Object.entries(lock.slots))
  console.log(
    slot,
    Object.entries(packages)
      .map(([platform, locked]) => `${platform} ${locked?.version ?? "none"}`)
      .join(" · "),
  );

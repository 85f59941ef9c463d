/** A cache made by hand, beside the lock that fills some of its entries. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { entryFolder } from "../../runners/cache.ts";
import type { LockedPackage, TargetsLock } from "../../runners/lock.ts";
import { platforms } from "../../runners/runner.ts";
import { hashTarball } from "./registry-server.ts";

export function lockedAs(name: string, version: string): LockedPackage {
  return { package: name, version, integrity: hashTarball(Buffer.from(`${name}@${version}`)), size: 1 };
}

/** A lock with the same package on every platform. */
export function lockOf(slots: Record<string, LockedPackage | null>): TargetsLock {
  const onAll = (locked: LockedPackage | null) => Object.fromEntries(platforms.map((platform) => [platform, locked]));
  const entries = Object.entries(slots).map(([slot, locked]) => [slot, onAll(locked)]);
  return { checked: "2026-01-01", slots: Object.fromEntries(entries) };
}

/** An entry whose binary has so many bytes; gives its folder. */
export async function stock(cache: string, locked: LockedPackage, bytes: number): Promise<string> {
  const entry = entryFolder(cache, locked);
  await mkdir(join(entry, "package/bin"), { recursive: true });
  await writeFile(join(entry, "package/bin/fake"), Buffer.alloc(bytes));
  await writeFile(join(entry, "manifest.json"), "{}");
  return entry;
}

/** The lock of a project, which takes the place of the one that wintermatrix came with. */
import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { InputError } from "../wire/input-error.ts";
import { type LockedPackage, type TargetsLock, targetsLock } from "./lock.ts";
import { platforms } from "./runner.ts";
import type { TreesLock } from "./trees.ts";

/** The name of a project's own lock. */
export const ownLockName = "wintermatrix.lock.json";

/** The locks in a checkout: of targets, and of the trees of packages that are no binary. An installed package is not written to. */
export const checkoutLocks = import.meta.url.endsWith(".ts")
  ? { targets: new URL("./targets.lock.json", import.meta.url), trees: new URL("./trees.lock.json", import.meta.url) }
  : undefined;

/**
 * A project's lock. A slot that it doesn't have, being older, is filled from the one that wintermatrix came with.
 * @throws InputError where it can't be read, or has what a lock can't have
 */
export async function readOwnLock(file: string): Promise<TargetsLock> {
  const text = await readFile(file, "utf8").catch((cause: Error) => {
    throw refuse(file, cause.message);
  });
  const lock = parse(text, file);
  if (!isRecord(lock) || typeof lock.checked !== "string" || !isRecord(lock.slots))
    throw refuse(file, 'it needs "checked" and "slots"');
  for (const [slot, packages] of Object.entries(lock.slots)) checkSlot(slot, packages, file);
  return { checked: lock.checked, slots: { ...targetsLock.slots, ...(lock.slots as TargetsLock["slots"]) } };
}

/** Replaces a lock in one step. @throws InputError where it can't be written */
export async function writeLock(file: string | URL, lock: TargetsLock | TreesLock): Promise<void> {
  const draft = typeof file === "string" ? `${file}.${randomUUID()}` : new URL(`${file.href}.${randomUUID()}`);
  try {
    await writeFile(draft, `${JSON.stringify(lock, null, 2)}\n`);
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new InputError(`The lock can't be written: ${(cause as Error).message}. Make its folder writable`, { cause });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse(file, (error as Error).message);
  }
}

function checkSlot(slot: string, packages: unknown, file: string): void {
  for (const platform of platforms) {
    const locked = isRecord(packages) ? packages[platform] : undefined;
    if (locked !== null && !isLocked(locked)) throw refuse(file, `${slot} on ${platform} is no locked package`);
  }
}

// A name becomes a folder of the cache, and what it holds is run.
const packageName = /^(@[a-z0-9-][a-z0-9-._]*\/)?[a-z0-9-][a-z0-9-._]*$/;

function isLocked(value: unknown): value is LockedPackage {
  return (
    isRecord(value) &&
    packageName.test(String(value.package)) &&
    /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(String(value.version)) &&
    /^sha512-[A-Za-z0-9+/]{86}==$/.test(String(value.integrity)) &&
    Number.isInteger(value.size)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function refuse(file: string, why: string): InputError {
  return new InputError(`${file} is no lock: ${why}. Remove it: wintermatrix runtimes update makes a new one`);
}

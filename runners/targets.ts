import { InputError } from "../wire/input-error.ts";
import { type LockedPackage, type TargetsLock, targetsLock } from "./lock.ts";
import { findNearest } from "./nearest.ts";
import { isOptIn, optInSlots } from "./opt-in.ts";
import { writeOption } from "./options.ts";
import type { Binary, Platform, Target } from "./runner.ts";
import { type Slot, slots } from "./slots.ts";

/** A target whose package is known by its hash. */
export interface LockedTarget extends Target {
  locked: LockedPackage;
}

/** A target whose binary is on this machine and in no package. */
export interface LocalTarget extends Target {
  local: Binary;
}

/** A target that is known down to the bytes of its binary. */
export type ExactTarget = LockedTarget | LocalTarget;

/** What a selection comes to on one platform. */
export interface Selection<T extends Target = LockedTarget> {
  targets: T[];
  /** Default slots that have no version on the platform: to be named to the user, never filled with another. */
  missing: string[];
}

/** The one spelling of a target: `workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off`, options sorted by name. */
export function canonical({ runtime, version, options }: Pick<Target, "runtime" | "version" | "options">): string {
  const names = Object.keys(options).sort();
  return [`${runtime}@${version}`, ...names.map((name) => writeOption(name, options[name]!))].join("+");
}

/**
 * What each slot is filled with on a platform, in their order, those that are run only when they are asked for last;
 * undefined where nothing is published for it.
 */
export function lockSlots(platform: Platform, lock: TargetsLock = targetsLock): Map<Slot, LockedTarget | undefined> {
  return new Map([...slots, ...optInSlots(lock)].map((slot) => [slot, lockSlot(slot, platform, lock)]));
}

/** What is meant where nothing is named: the default slots. */
export function selectDefaults(offered: ReadonlyMap<Slot, LockedTarget | undefined>): Selection {
  const defaults = [...offered].filter(([{ name }]) => !isOptIn(name));
  return {
    targets: defaults.flatMap(([, target]) => target ?? []),
    missing: defaults.flatMap(([{ name }, target]) => (target ? [] : [name])),
  };
}

function lockSlot(slot: Slot, platform: Platform, lock: TargetsLock): LockedTarget | undefined {
  const locked = lock.slots[slot.name]?.[platform];
  if (!locked) return undefined;
  const options = slot.options?.(locked.version) ?? {};
  return { slot: slot.name, runtime: slot.runtime, version: locked.version, options, locked };
}

/**
 * The default targets, or those of the slots that are named, in the order of the slots. Of the lock alone: any other
 * target takes `resolveTargets`.
 * @throws InputError for a name that is no slot and for a slot that has no version on the platform.
 */
export function selectTargets(
  names: readonly string[],
  platform: Platform,
  lock: TargetsLock = targetsLock,
): Selection {
  const offered = lockSlots(platform, lock);
  if (names.length === 0) return selectDefaults(offered);
  const filled = [...offered.values()].flatMap((target) => target ?? []);
  const unknown = names.find((name) => !filled.some(({ slot }) => slot === name));
  if (unknown !== undefined) throw explainUnknown(unknown, filled, platform);
  return { targets: filled.filter(({ slot }) => names.includes(slot)), missing: [] };
}

/** The error for a name that is neither a slot nor a runtime, or a slot that is empty here. */
export function explainUnknown(
  name: string,
  filled: readonly LockedTarget[],
  platform: Platform,
  runtimes: readonly string[] = [],
): InputError {
  const names = [...slots.map((slot) => slot.name), ...runtimes];
  const others = filled.map((target) => target.slot).join(", ");
  if (names.includes(name))
    return new InputError(`Target "${name}" has no version published for ${platform}. Try another target: ${others}`);
  const [head = "", rest = ""] = name.split(/(?=[@+])(.*)/s);
  const near = findNearest(head, [...names, ...filled.map(({ slot }) => slot)]);
  if (near)
    return new InputError(`No such target "${name}". Did you mean "${near}${rest}"? Try --target ${near}${rest}`);
  return new InputError(`No such target "${name}". Try --target with one of these: ${others}, or a version: bun@1.2`);
}

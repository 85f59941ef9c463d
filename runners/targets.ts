import { InputError } from "../wire/input-error.ts";
import { type LockedPackage, type TargetsLock, targetsLock } from "./lock.ts";
import { findNearest } from "./nearest.ts";
import { optInSlots } from "./opt-in.ts";
import type { Platform, Target } from "./runner.ts";
import { type Slot, slots } from "./slots.ts";

/** A target whose package is known by its hash. */
export interface LockedTarget extends Target {
  locked: LockedPackage;
}

/** What a selection comes to on one platform. */
export interface Selection {
  targets: LockedTarget[];
  /** Default slots that have no version on the platform: to be named to the user, never filled with another. */
  missing: string[];
}

/** The one spelling of a target: `workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off`, options sorted by name. */
export function canonical(target: Pick<Target, "runtime" | "version" | "options">): string {
  const options = Object.keys(target.options).sort();
  return [`${target.runtime}@${target.version}`, ...options.map((name) => `${name}=${target.options[name]}`)].join("+");
}

/**
 * The targets that are meant by slot names (`bun`), locked versions (`bun@1.4.5`) and canonical ids; without names,
 * every default slot. In the order of the slots, each once.
 * @throws InputError for a name that fits nothing and for a slot that has no version on the platform.
 */
export function selectTargets(
  names: readonly string[],
  platform: Platform,
  lock: TargetsLock = targetsLock,
): Selection {
  const offer = (slot: Slot) => ({ slot, target: lockSlot(slot, platform, lock) });
  const offered = slots.map(offer);
  const defaults = offered.flatMap(({ target }) => target ?? []);
  if (names.length === 0)
    return { targets: defaults, missing: offered.filter(({ target }) => !target).map(({ slot }) => slot.name) };
  const targets = [...defaults, ...optInSlots(lock).flatMap((slot) => offer(slot).target ?? [])];
  const wanted = new Set(names.map((name) => findTarget(name, targets, platform)));
  return { targets: targets.filter((target) => wanted.has(target)), missing: [] };
}

function lockSlot(slot: Slot, platform: Platform, lock: TargetsLock): LockedTarget | undefined {
  const locked = lock.slots[slot.name]?.[platform];
  if (!locked) return undefined;
  const options = slot.options?.(locked.version) ?? {};
  return { slot: slot.name, runtime: slot.runtime, version: locked.version, options, locked };
}

function findTarget(name: string, targets: readonly LockedTarget[], platform: Platform): LockedTarget {
  const found =
    targets.find((target) => target.slot === name) ??
    targets.find((target) => canonical(target) === name || `${target.runtime}@${target.version}` === name);
  if (!found) throw new InputError(explainUnknown(name, targets, platform));
  return found;
}

function explainUnknown(name: string, targets: readonly LockedTarget[], platform: Platform): string {
  const slotNames = [...new Set([...slots.map((slot) => slot.name), ...targets.map((target) => target.slot)])];
  const others = targets.map((target) => target.slot).join(", ");
  if (slotNames.includes(name))
    return `Target "${name}" has no version published for ${platform}. Try another target: ${others}`;
  const runtime = name.split("@")[0]!;
  const locked = targets.filter((target) => target.runtime === runtime);
  if (locked.length > 0)
    return `No such target "${name}": this checkout locks ${locked.map(canonical).join(" and ")} on ${platform}. Try --target ${locked[0]!.slot}`;
  const near = findNearest(name, slotNames) ?? findNearest(runtime, slotNames);
  if (near) return `No such target "${name}". Did you mean "${near}"? Try --target ${near}`;
  return `No such target "${name}". Try --target with one of these: ${others}`;
}

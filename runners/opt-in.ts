import { type TargetsLock, targetsLock } from "./lock.ts";
import { type Slot, slots } from "./slots.ts";
import { isDerived } from "./specifier.ts";

/** The columns that are run only when they are asked for: what is locked beyond the default slots, by the runtime's key. */
export function optInSlots(lock: TargetsLock): Slot[] {
  return Object.keys(lock.slots).filter(isOptIn).map(slotOf);
}

/** The columns to lock of runtimes that have no default slot. */
export function optInSlotsOf(runtimes: Iterable<string>, defaults: readonly Slot[] = slots): Slot[] {
  return [...runtimes].filter((key) => !defaults.some(({ runtime }) => runtime === key)).map(slotOf);
}

/** Whether a slot is none of the default ones. */
export const isOptIn = (name: string): boolean => !slots.some((slot) => slot.name === name);

/** Whether a slot is run only when it is asked for: then it is compared with a baseline only where it has one. */
export function isAskedFor(slot: string, lock: TargetsLock = targetsLock): boolean {
  return isDerived(slot) || optInSlots(lock).some(({ name }) => name === slot);
}

const slotOf = (key: string): Slot => ({ name: key, runtime: key });

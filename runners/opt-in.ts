import type { TargetsLock } from "./lock.ts";
import { type Slot, slots } from "./slots.ts";

/** The columns that are run only when they are asked for: what is locked beyond the default slots, by the runtime's key. */
export function optInSlots(lock: TargetsLock): Slot[] {
  const names = Object.keys(lock.slots).filter((name) => !slots.some((slot) => slot.name === name));
  return names.map((name) => ({ name, runtime: name }));
}

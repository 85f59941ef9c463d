/** A stage whose binaries are the trial's own to break. */
import { cp } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { cacheFolder } from "../../runners/cache.ts";
import type { Place } from "./place.ts";
import type { Stage } from "./stage.ts";

/** Copies the entry of a slot's binary into the place's cache, and gives the stage that has it from there. */
export async function withOwnCache(stage: Stage, slot: string, place: Place): Promise<Stage> {
  const had = stage.targets[slot];
  if (!had) throw new Error(`${slot} isn't on the stage`);
  const path = relative(cacheFolder(), had.binary.path);
  const [entry = ""] = path.split(sep);
  await cp(join(cacheFolder(), entry), join(place.cache, entry), { recursive: true });
  const binary = { ...had.binary, path: join(place.cache, path) };
  return { ...stage, targets: { [slot]: { ...had, binary } } };
}

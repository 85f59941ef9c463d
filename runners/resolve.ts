/** From what a user asked for to exact targets: any version of a runtime, with any options. */
import { createHash } from "node:crypto";
import { valid } from "semver";
import { InputError } from "../wire/input-error.ts";
import { type TargetsLock, targetsLock } from "./lock.ts";
import { pickPackage, type Supply } from "./pick.ts";
import type { RegistryPlace } from "./registry.ts";
import type { Platform, Runner } from "./runner.ts";
import type { Slot } from "./slots.ts";
import { nameSlot, parseSpecifier, type Specifier } from "./specifier.ts";
import {
  canonical,
  type ExactTarget,
  explainUnknown,
  type LockedTarget,
  lockSlots,
  type Selection,
  selectDefaults,
} from "./targets.ts";
import { isAtLeast } from "./versions.ts";

export interface ResolveOptions extends RegistryPlace {
  platform: Platform;
  runners: ReadonlyMap<string, Runner>;
  lock?: TargetsLock;
  /** By default the folder that all checkouts share. */
  cacheFolder?: string | undefined;
}

/** What names are looked up in. */
interface Scene extends ResolveOptions {
  offered: ReadonlyMap<Slot, LockedTarget | undefined>;
  filled: readonly LockedTarget[];
  supply: Supply;
}

/**
 * The targets that are meant by slots (`node-lts`), versions, ranges, dates and local builds, each with options; without
 * names every default slot. Those of slots first, in their order, then the others as they were asked for, each once. What equals
 * a slot's target is that slot, so that its baseline applies. The registry is asked only for what neither the lock nor
 * the cache can tell.
 * @throws InputError for what there isn't, with the nearest that there is
 */
export async function resolveTargets(
  names: readonly string[],
  options: ResolveOptions,
): Promise<Selection<ExactTarget>> {
  const offered = lockSlots(options.platform, options.lock ?? targetsLock);
  if (names.length === 0) return selectDefaults(offered);
  const filled = [...offered.values()].flatMap((target) => target ?? []);
  const supply: Supply = { ...options, filled };
  const found = await Promise.all(names.map((name) => resolveTarget(name, { ...options, offered, filled, supply })));
  const ids = found.map(canonical);
  const once = found.filter((_, index) => ids.indexOf(ids[index] as string) === index);
  const own: readonly ExactTarget[] = filled;
  const others = once.filter((target) => !own.includes(target));
  return { targets: [...filled.filter((target) => once.includes(target)), ...others], missing: [] };
}

async function resolveTarget(name: string, scene: Scene): Promise<ExactTarget> {
  const asked = parseSpecifier(name);
  const runner = scene.runners.get(asked.head);
  // A lock may have slots of runtimes that aren't known any more, or not yet.
  const slot = [...scene.offered.keys()].find(({ name, runtime }) => name === asked.head && scene.runners.has(runtime));
  const runtime = runner ?? (slot && scene.runners.get(slot.runtime));
  if (!runtime || (slot && !runner && asked.version !== undefined)) throw explainNone(asked, slot, scene);
  if (asked.version === undefined) return fromSlot(asked, slot, runtime, scene);
  const source = await pickPackage(asked.version, runtime, scene.supply);
  const version = "local" in source ? source.local.version : source.locked.version;
  refuseOld(version, runtime);
  const read = readOptions(asked, runtime, version);
  const options = "local" in source ? { ...read, local: source.local.sha512.slice(0, 12) } : read;
  const target = { runtime: runtime.key, version, options, ...source };
  return place(target, asked, scene);
}

/** `bun`, `node-lts+--expose-gc`: the version of the slot's lock. */
function fromSlot(asked: Specifier, slot: Slot | undefined, runner: Runner, scene: Scene): ExactTarget {
  const filled = slot && scene.offered.get(slot);
  if (!slot) throw new InputError(`The lock has no version of ${runner.key}. Try --target ${runner.key}@latest`);
  if (!filled) throw explainUnknown(asked.head, scene.filled, scene.platform, [runner.key]);
  if (asked.options.length === 0) return filled;
  // The runtime's own name stands for the runtime as it comes; any other slot for its options as well.
  const own = slot.name === runner.key ? undefined : slot.options?.(filled.version, asked.options);
  const options = own ?? readOptions(asked, runner, filled.version);
  return place({ runtime: runner.key, version: filled.version, options, locked: filled.locked }, asked, scene);
}

function readOptions({ options, text }: Specifier, runner: Runner, version: string) {
  if (runner.options) return runner.options(version, options);
  if (options.length === 0) return {};
  throw new InputError(`${runner.key} takes no options, and "${text}" has some. Leave them out`);
}

function place(target: Unplaced, asked: Specifier, { filled }: Scene): ExactTarget {
  const equal = filled.find((one) => canonical(one) === canonical(target));
  return equal ?? ({ ...target, slot: nameSlot(asked, hash), ...(isMoving(asked) && { moving: true }) } as ExactTarget);
}

/** Whether what was asked for means another version some day. */
const isMoving = ({ version }: Specifier): boolean =>
  version !== undefined && version !== "system" && !version.startsWith("path:") && !valid(version);

type Unplaced = Omit<ExactTarget, "slot" | "local" | "locked"> & Awaited<ReturnType<typeof pickPackage>>;

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function refuseOld(version: string, { key, oldest }: Runner): void {
  if (!oldest || isAtLeast(version, oldest)) return;
  throw new InputError(
    `${key}@${version} is older than the oldest that is supported: ${key}@${oldest}. Try --target ${key}@${oldest}`,
  );
}

function explainNone({ text, version, head, options }: Specifier, slot: Slot | undefined, scene: Scene): InputError {
  if (!slot) return explainUnknown(text, scene.filled, scene.platform, [...scene.runners.keys()]);
  const other = [`${slot.runtime}@${version}`, ...options].join("+");
  return new InputError(`"${head}" is a column whose version the lock has, and takes none. Try --target ${other}`);
}

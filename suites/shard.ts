/** Splits the suites so that shards take equal time. */
import { relative, sep } from "node:path";
import { root } from "./files.ts";
import weights from "./weights.json" with { type: "json" };

export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/** `<area>/<topic>` of a suite file: what its checks' ids begin with. */
export function nameSuite(path: string): string {
  const [, ...parts] = relative(root, path).split(sep);
  return parts.join("/").replace(/\.suite\.[jt]s$/, "");
}

const known: Readonly<Record<string, number>> = weights.suites;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds that a suite took when it was last measured, in the mean over targets; a new one counts as a middling one. */
export function weighSuite(name: string): number {
  return Object.hasOwn(known, name) ? known[name]! : median(Object.values(known));
}

const slots: Readonly<Record<string, number>> = weights.slots;

/** How many times what its suites weigh a slot takes, launches included; a new one counts as the slowest. */
export function weighSlot(name: string): number {
  return Object.hasOwn(slots, name) ? slots[name]! : Math.max(...Object.values(slots));
}

/** Suites by shard, the heaviest to the lightest shard first: the same for the same names, wherever it is asked. */
export function splitSuites(names: readonly string[], of: number, weigh = weighSuite): string[][] {
  const shards = Array.from({ length: of }, () => ({ names: [] as string[], weight: 0 }));
  const weighed = names.map((name) => ({ name, weight: weigh(name) }));
  weighed.sort((left, right) => right.weight - left.weight || (left.name < right.name ? -1 : 1));
  for (const { name, weight } of weighed) {
    const lightest = shards.reduce((best, shard) => (shard.weight < best.weight ? shard : best));
    lightest.names.push(name);
    lightest.weight += weight;
  }
  return shards.map((shard) => shard.names);
}

/** The paths that are a shard's, in the order in which they were given. */
export function takeShard(paths: readonly string[], { index, of }: Shard): string[] {
  const names = new Set(splitSuites(paths.map(nameSuite), of)[index - 1]);
  return paths.filter((path) => names.has(nameSuite(path)));
}

/** Names of the suites that are other shards': a check of no known suite is nobody's, and missed by every shard. */
export function othersOf(paths: readonly string[], shard: Shard): ReadonlySet<string> {
  const own = new Set(takeShard(paths, shard));
  return new Set(paths.filter((path) => !own.has(path)).map(nameSuite));
}

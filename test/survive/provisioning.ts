/** Rows about how a binary is had: a run with an empty cache of its own, from a stand-in for the registry. */
import { existsSync, readdirSync } from "node:fs";
import { describeEnd, expectEnd, lastError, runOf } from "./command.ts";
import type { HostFault, Seen } from "./fault.ts";
import type { Place } from "./place.ts";
import { type Manner, openRegistryLike, registryAt } from "./registry.ts";
import type { Stage } from "./stage.ts";

interface Wanted {
  end: "exit code 0" | "exit code 2";
  message?: RegExp;
}

/** A run from a registry of the given manner. */
export const fromRegistry = (title: string, manner: Manner, wanted: Wanted, slow = true): HostFault => ({
  title,
  slow,
  async prove(slot, place, stage) {
    await using registry = await openRegistryLike(stage, manner);
    return await provisionIn(slot, place, registry.env, wanted);
  },
});

/** A run with no registry at all. */
export const withoutRegistry = (slot: string, place: Place, wanted: Wanted, before: string[] = []): Promise<Seen> =>
  provisionIn(slot, place, registryAt("http://127.0.0.1:1/"), wanted, before);

/** @param before a command that prepares the place of the cache and then runs its arguments */
export async function provisionIn(
  slot: string,
  place: Place,
  registry: Record<string, string>,
  { end, message }: Wanted,
  before: string[] = [],
): Promise<Seen> {
  const env = { ...registry, WINTERMATRIX_CACHE: place.cache };
  const ended = await place.command(runOf(slot, place), { env, before });
  const said = lastError(ended)
    .replaceAll(place.folder, "…")
    .replace(/127\.0\.0\.1:\d+/, "registry.example");
  return {
    outcome: end === "exit code 0" ? "the run is as without it" : describeEnd(ended),
    ...(said ? { note: said } : {}),
    problems: [...expectEnd(ended, end, message), ...draftsIn(place.cache)],
  };
}

/** What a download that failed must not leave. */
export function draftsIn(cache: string): string[] {
  const names = existsSync(cache) ? readdirSync(cache) : [];
  return names.filter((name) => name.startsWith(".")).map((name) => `left in the cache: ${name}`);
}

/** Runs its arguments where the cache is another file system: nobody else sees it, and it goes with the process. */
export const mounted = (script: string, place: Place): string[] => [
  ...["unshare", "--map-root-user", "--mount", "sh", "-c"],
  `set -e; mkdir -p "${place.cache}"; ${script.replaceAll("CACHE", `"${place.cache}"`)}; exec "$0" "$@"`,
];

/** The whole stage's registry, for those that need more than one run. */
export const wholeRegistry = (stage: Stage) => openRegistryLike(stage, "whole");

import { nameFile } from "../../reports/file-name.ts";
import { splitSuites, weighSlot, weighSuite } from "../../suites/shard.ts";

export interface Job {
  /** Of its own, and safe for a file or an artifact. */
  name: string;
  /** Where it runs, if that was asked for: a label of a machine. */
  os?: string;
  target: string;
  /** For `--shard`. */
  shard: string;
  /** Estimated, of the run itself: a job's own start comes on top. */
  minutes: number;
}

/** Milliseconds until the first check: the runtime is fetched, the suites are loaded and bundled. */
const setup = 15_000;

const minutesOf = (milliseconds: number): number => Math.ceil(milliseconds / 6_000) / 10;

/**
 * One job per system, target and shard.
 * @param slots name → the slot whose speed it has
 * @param systems labels of machines; without them a job says nothing of where it runs
 */
export function planJobs(
  slots: ReadonlyMap<string, string>,
  suites: readonly string[],
  shards: number,
  systems: readonly string[] = [],
): Job[] {
  const parts = splitSuites(suites, shards);
  const weights = parts.map((names) => names.reduce((sum, name) => sum + weighSuite(name), 0));
  const places = systems.length > 0 ? systems : [undefined];
  return places.flatMap((os) =>
    [...slots].flatMap(([target, slot]) =>
      weights.map((weight, index) => ({
        name: nameFile([...(os === undefined ? [] : [os]), target, `${index + 1}of${shards}`].join(".")),
        ...(os !== undefined && { os }),
        target,
        shard: `${index + 1}/${shards}`,
        minutes: minutesOf(setup + weight * weighSlot(slot)),
      })),
    ),
  );
}

/** `8 jobs, 4.2 minutes together, the longest 0.7`. */
export function announcePlan(jobs: readonly Job[]): string {
  const sum = jobs.reduce((total, { minutes }) => total + minutes, 0);
  const longest = Math.max(...jobs.map(({ minutes }) => minutes));
  return `${jobs.length} jobs, ${sum.toFixed(1)} minutes together, the longest ${longest.toFixed(1)}`;
}

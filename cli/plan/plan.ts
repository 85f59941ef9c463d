import { splitSuites, weighSlot, weighSuite } from "../../suites/shard.ts";

export interface Job {
  target: string;
  /** For `--shard`. */
  shard: string;
  /** Estimated, of the run itself: a job's own start comes on top. */
  minutes: number;
}

/** Milliseconds until the first check: the runtime is fetched, the suites are loaded and bundled. */
const setup = 15_000;

const minutesOf = (milliseconds: number): number => Math.ceil(milliseconds / 6_000) / 10;

/** One job per target and shard. @param slots name → the slot whose speed it has */
export function planJobs(slots: ReadonlyMap<string, string>, suites: readonly string[], shards: number): Job[] {
  const parts = splitSuites(suites, shards);
  return [...slots].flatMap(([target, slot]) =>
    parts.map((names, index) => {
      const weight = names.reduce((sum, name) => sum + weighSuite(name), 0) * weighSlot(slot);
      return { target, shard: `${index + 1}/${shards}`, minutes: minutesOf(setup + weight) };
    }),
  );
}

/** `8 jobs, 4.2 minutes together, the longest 0.7`. */
export function announcePlan(jobs: readonly Job[]): string {
  const sum = jobs.reduce((total, { minutes }) => total + minutes, 0);
  const longest = Math.max(...jobs.map(({ minutes }) => minutes));
  return `${jobs.length} jobs, ${sum.toFixed(1)} minutes together, the longest ${longest.toFixed(1)}`;
}

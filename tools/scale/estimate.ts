/** From a sample to many versions. Pure. */

/** What one version took by itself, all checks. */
export interface Sampled {
  target: string;
  runtime: string;
  /** CPU seconds, of the runtimes as well. */
  cpu: number;
  /** Seconds by the clock, with whatever else the machine did. */
  wall: number;
  megabytes: number;
}

export interface Share {
  runtime: string;
  /** How many versions of it the registry has. */
  published: number;
  /** Minutes that `plan` gives to one version. */
  minutes: number;
}

export interface Line extends Share {
  versions: number;
  cpuHours: number;
  planHours: number;
}

/** Splits so many versions over runtimes as they are published; the largest remainders make it come out even. */
export function spread(versions: number, shares: readonly Share[]): number[] {
  const all = shares.reduce((sum, { published }) => sum + published, 0);
  const exact = shares.map(({ published }) => (versions * published) / all);
  const whole = exact.map(Math.floor);
  const left = versions - whole.reduce((sum, count) => sum + count, 0);
  const order = exact.map((value, index) => [index, value - whole[index]!] as const).sort((a, b) => b[1] - a[1]);
  for (const [index] of order.slice(0, left)) whole[index]! += 1;
  return whole;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function extrapolate(versions: number, shares: readonly Share[], samples: readonly Sampled[]): Line[] {
  const counts = spread(versions, shares);
  return shares.map((share, index) => {
    const own = samples.filter(({ runtime }) => runtime === share.runtime).map(({ cpu }) => cpu);
    if (own.length === 0) throw new Error(`No version of ${share.runtime} is in the sample.`);
    const count = counts[index]!;
    return {
      ...share,
      versions: count,
      cpuHours: (count * meanOf(own)) / 3600,
      planHours: (count * share.minutes) / 60,
    };
  });
}

/**
 * How many jobs end within a limit, each taking whole versions of one runtime one after the other.
 * @param start minutes that a job takes until it runs
 */
export function countJobs(lines: readonly Line[], limit: number, start: number): number {
  return lines.reduce((sum, { versions, minutes }) => {
    const each = Math.floor((limit - start) / minutes);
    if (each < 1) throw new Error(`One version takes ${minutes} minutes: split it with --shards.`);
    return sum + Math.ceil(versions / each);
  }, 0);
}

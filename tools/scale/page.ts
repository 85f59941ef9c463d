/** docs/scale.md. */
import { countJobs, extrapolate, type Sampled, type Share } from "./estimate.ts";

export interface Measured {
  date: string;
  machine: string;
  samples: readonly Sampled[];
  shares: readonly Share[];
  /** Checks of one target. */
  checks: number;
}

const versions = 500;
/** Minutes in which everything should be done. */
const limit = 10;
/** Minutes until a job runs: checkout, npm ci, a download of each version. A figure of hosted runners, not measured here. */
const start = 2;
/** Jobs that GitHub takes in one matrix. */
const mostJobs = 256;

const row = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;

export function tellScale({ date, machine, samples, shares, checks }: Measured): string {
  const lines = extrapolate(versions, shares, samples);
  const sum = (read: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + read(line), 0);
  const jobs = countJobs(lines, limit, start);
  const total = checks * versions;
  return `${[
    "# What scale costs",
    "",
    `Written by \`npm run scale\` on ${date}, on ${machine}. CPU time is measured, since it is steadier than the clock: of wintermatrix itself and of the runtimes that it started. By the clock a run takes longer, above all in old versions: what never answers is waited for, twice.`,
    "",
    `## A sample: one version, all ${checks.toLocaleString("en")} checks`,
    "",
    row("target", "CPU", "by the clock", "memory of wintermatrix"),
    row("---", "---:", "---:", "---:"),
    ...samples.map(({ target, cpu, wall, megabytes }) =>
      row(target, `${cpu.toFixed(1)} s`, `${wall.toFixed(0)} s`, `${megabytes.toFixed(0)} MB`),
    ),
    "",
    `## ${versions} versions`,
    "",
    `Spread over the runtimes as the registry has versions of them. \`plan\` is what \`wintermatrix plan\` gives to one version, on a machine with two processors.`,
    "",
    row("runtime", "published", "versions", "CPU together", "plan, each", "plan together"),
    row("---", "---:", "---:", "---:", "---:", "---:"),
    ...lines.map((line) =>
      row(
        line.runtime,
        line.published,
        line.versions,
        `${line.cpuHours.toFixed(1)} h`,
        `${line.minutes.toFixed(1)} min`,
        `${line.planHours.toFixed(1)} h`,
      ),
    ),
    row(
      "**all**",
      sum(({ published }) => published),
      versions,
      `**${sum(({ cpuHours }) => cpuHours).toFixed(1)} h**`,
      "",
      `**${sum(({ planHours }) => planHours).toFixed(1)} h**`,
    ),
    "",
    `That is ${total.toLocaleString("en")} verdicts.`,
    "",
    `## In ${limit} minutes`,
    "",
    `With ${start} minutes until a job runs (checkout, \`npm ci\`, downloads: a figure of hosted runners, not measured here), each job takes as many versions of one runtime as end in the other ${limit - start}: **${jobs} jobs** side by side.`,
    jobs > mostJobs
      ? `GitHub takes ${mostJobs} jobs in one matrix, so that it takes ${Math.ceil(jobs / mostJobs)} of them.`
      : `GitHub takes ${mostJobs} jobs in one matrix, so that one is enough; how many run at once is a matter of the plan of the account.`,
    "",
    "A version too slow for a job of its own is split by `--shards`. Old versions are slower or quicker than those of the sample; take others with `npm run scale -- --sample node@18 …`.",
  ].join("\n")}\n`;
}

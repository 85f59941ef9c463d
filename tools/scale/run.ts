/**
 * `npm run scale`: what many versions × all checks cost, measured on a sample and extrapolated, written to docs/scale.md.
 * `npm run scale -- --sample node@22 --sample bun@1.2 --sample deno@2.3 --sample workerd@2025-03`: at least one of each runtime.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import pacote from "pacote";
import { planJobs } from "../../cli/plan/plan.ts";
import { saveFile } from "../../reports/save.ts";
import { loadRunners } from "../../runners/load.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { listAreas, listSuites } from "../../suites/files.ts";
import { nameSuite } from "../../suites/shard.ts";
import { measureRun } from "../bench/scale.ts";
import type { Sampled, Share } from "./estimate.ts";
import { tellScale } from "./page.ts";

const collect = (value: string, before: string[] = []) => [...before, value];
const { sample = ["node", "bun", "deno", "workerd"] } = new Command("scale")
  .option("--sample <target>", "a version that is measured; may be repeated", collect)
  .parse()
  .opts<{ sample?: string[] }>();

const file = fileURLToPath(new URL("../../docs/scale.md", import.meta.url));
const shares = await countPublished();
const samples = await measure(sample);
const machine = `${availableParallelism()} processors (${cpus()[0]?.model ?? "unknown"})`;
await saveFile(
  file,
  tellScale({ date: new Date().toISOString().slice(0, 10), machine, samples, shares, checks: await countChecks() }),
);
console.log(file);

function runtimeOf(target: string): string {
  return target.split(/[@+]/)[0]!;
}

/** How many versions of each runtime there are for this platform, and what `plan` gives to one. */
async function countPublished(): Promise<Share[]> {
  const suites = listSuites(listAreas()).map(nameSuite);
  const platform = hostPlatform();
  // A runtime that is no default column is left out, unless it is in the sample.
  const runners = [...(await loadRunners())].filter(([runtime]) => sample.some((name) => runtimeOf(name) === runtime));
  return Promise.all(
    runners.map(async ([runtime, { packages }]) => {
      const { versions } = await pacote.packument(packages[platform]!);
      const [job] = planJobs(new Map([[runtime, runtime]]), suites, 1);
      return { runtime, published: Object.keys(versions).length, minutes: job!.minutes };
    }),
  );
}

async function measure(targets: readonly string[]): Promise<Sampled[]> {
  const folder = await mkdtemp(join(tmpdir(), "wintermatrix-scale-"));
  try {
    const found: Sampled[] = [];
    for (const target of targets) {
      // Once before, so that no download is measured.
      await measureRun([target], folder, ["--only", "ReadableStream.tee"]);
      const { own, children = 0, megabytes, wall } = await measureRun([target], folder);
      console.error(`${target}: ${(own + children).toFixed(1)} s CPU`);
      found.push({ target, runtime: runtimeOf(target), cpu: own + children, wall, megabytes });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function countChecks(): Promise<number> {
  const baseline = fileURLToPath(new URL("../../baseline/node.json", import.meta.url));
  return Object.keys((JSON.parse(await readFile(baseline, "utf8")) as { checks: object }).checks).length;
}

/** Times the full matrix in this process, phase by phase, with the binaries cached. */
import { rm } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { type Prepared, prepare } from "../../cli/run/prepare.ts";
import { announceTo } from "../../cli/run/progress.ts";
import { fileResults } from "../../cli/run/results.ts";
import { makeWorkspace } from "../../cli/run/workspace.ts";
import { readBaselines } from "../../reports/baseline.ts";
import { writeReports } from "../../reports/formats.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import { launchServer } from "../../runners/launch.ts";
import { loadRunners } from "../../runners/load.ts";
import type { Binary, Runner } from "../../runners/runner.ts";
import { bundleFixtures } from "../../suites/bundle.ts";
import { runSuites } from "../../suites/run.ts";
import type { Verdict } from "../../wire/results.ts";

const options = { targets: [], areas: [], baseline: "", out: "" };
const silent = announceTo(process.stderr);

export async function measureMatrix() {
  const workspace = await makeWorkspace();
  await prepare(options, workspace, silent);
  const phases: Record<string, number> = {};
  const timed = async <T>(phase: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    phases[phase] = (performance.now() - started) / 1000;
    return result;
  };
  const prepared = await timed("provision and bundle", () => prepare(options, workspace, silent));
  const baselines = await readBaselines(fileURLToPath(new URL("../../baseline", import.meta.url)));
  const known = Object.fromEntries([...baselines].map(([slot, { checks }]) => [slot, verdictsOf(checks)]));
  const recorder = await timed("launch and checks", () => runSuites({ ...prepared, mode: "run", baselines: known }));
  const results = await timed("results", () =>
    fileResults(`${workspace}/results`, options, prepared, recorder, new Date()),
  );
  await timed("report", () => writeReports(workspace, buildMatrix(results)));
  for (const result of results) result[Symbol.dispose]();
  const bundleOnly = await secondsOf(() => bundleFixtures(`${workspace}/again`));
  const launch = await measureLaunches(prepared);
  await rm(workspace, { recursive: true, force: true });
  const verdicts = results.reduce((sum, { checks }) => sum + checks.length, 0);
  const total = Object.values(phases).reduce((sum, value) => sum + value, 0);
  return {
    phases: { ...phases, "bundle alone": bundleOnly },
    total,
    verdicts,
    perSecond: verdicts / (phases["launch and checks"] ?? 1),
    launch,
    binaries: new Map<string, Binary>(prepared.targets.map(({ target, binary }) => [target.slot, binary])),
  };
}

const verdictsOf = (checks: ReadonlyMap<string, readonly [Verdict, string]>) =>
  Object.fromEntries([...checks].map(([id, [verdict]]) => [id, verdict]));

/** Seconds from the start of each target's process to its announced port. */
async function measureLaunches({ targets, bundle, workspace }: Prepared): Promise<Record<string, number>> {
  const runners = await loadRunners();
  const seconds: Record<string, number> = {};
  for (const { target, binary } of targets) {
    const runner = runners.get(target.runtime) as Runner;
    const started = performance.now();
    const server = await launchServer({
      runner,
      target,
      binary,
      workspace,
      entry: bundle.fixture,
      hosts: bundle.hosts,
    });
    seconds[target.slot] = (performance.now() - started) / 1000;
    await server[Symbol.asyncDispose]();
  }
  return seconds;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

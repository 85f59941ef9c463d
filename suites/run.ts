/** Runs the suites against targets, with a worker of Vitest for every two processors. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startVitest } from "vitest/node";
import { cacheFolder } from "../runners/cache.ts";
import { stopChildren } from "../runners/children.ts";
import type { Binary, Target } from "../runners/runner.ts";
import { InputError } from "../wire/input-error.ts";
import type { Verdict } from "../wire/results.ts";
import type { Bundle } from "./bundle.ts";
import type { RunContext } from "./context.ts";
import { extension, groupSuites, harness, listSuites, root } from "./files.ts";
import type { Recheck } from "./recheck.ts";
import { Recorder, type RecorderOptions } from "./record.ts";
import { type Shard, takeShard } from "./shard.ts";
import { wavesOf } from "./waves.ts";

export interface SuiteRun extends Pick<RecorderOptions, "onChecks" | "onCheck"> {
  mode: RunContext["mode"];
  targets: readonly { target: Target; binary: Binary }[];
  reference: RunContext["reference"];
  bundle: Bundle;
  workspace: string;
  /** Where the workers leave their records; by default the workspace. */
  records?: string;
  certificates: string;
  /** Slot → check id → verdict. */
  baselines: Readonly<Record<string, Record<string, Verdict>>>;
  areas: readonly string[];
  /** Paths of suite files elsewhere, in place of those of the areas: the benchmark's. */
  files?: readonly string[];
  only?: string;
  prelude?: string;
  /** The suites of one shard alone; all where absent. */
  shard?: Shard;
  /** Which passes are run a second time; none where absent. */
  rechecks?: Recheck;
  /** Shuffles the suites; the same seed gives the same order. */
  seed?: number;
}

/**
 * Runs every selected check against every target; what came out is in the recorder.
 * @throws InputError when a target can't be launched at all: then nothing more is started
 */
export async function runSuites(options: SuiteRun): Promise<Recorder> {
  const { workspace, onChecks, onCheck } = options;
  let unlaunchable: string | undefined;
  const onUnlaunchable = (why: string) => {
    // Every check of the target tells it again.
    if (unlaunchable) return;
    unlaunchable = why;
    stopChildren(workspace);
  };
  const told = { ...(onChecks && { onChecks }), ...(onCheck && { onCheck }), onUnlaunchable };
  const recorder = new Recorder({
    root,
    records: options.records ?? workspace,
    cache: join(cacheFolder(), "sources"),
    ...told,
  });
  for (const wave of wavesOf(options.targets)) {
    await Promise.all(shareOut(wave).map((targets) => runWorker(options, targets, recorder)));
    if (unlaunchable) throw new InputError(unlaunchable);
  }
  await recorder.finish();
  return recorder;
}

/**
 * The targets of each worker. The host's share of the work fills about half of a processor beside the runtimes that it
 * asks, and a further worker costs half a second and the memory of all suites: so one for every two processors.
 */
function shareOut<T>(targets: readonly T[]): T[][] {
  const workers = Math.min(targets.length, Math.max(1, Math.floor(availableParallelism() / 2)));
  return Array.from({ length: workers }, (_, worker) => targets.filter((_, index) => index % workers === worker));
}

/** One Vitest with one worker: projects of one Vitest would run one after the other. */
async function runWorker(options: SuiteRun, targets: SuiteRun["targets"], recorder: Recorder): Promise<void> {
  const reporters = [recorder.reporter(targets.map(({ target }) => target.slot))];
  const config = { ...common, ...configOf(options, targets), reporters };
  const vitest = await startVitest([], config, { logLevel: "error", cacheDir: options.workspace, root });
  await vitest.close();
}

const common = {
  config: false,
  root,
  watch: false,
  maxWorkers: 1,
  // All checks wait side by side for their turn in each target.
  maxConcurrency: 1_000_000,
  isolate: false,
  // Threads: a runtime dies with the thread that launched it, and all threads with the main process.
  pool: "threads",
  experimental: { viteModuleRunner: false, nodeLoader: false },
} as const;

function chooseSuites({ areas, shard }: SuiteRun): string[] {
  const paths = listSuites(areas);
  return shard ? takeShard(paths, shard) : paths;
}

function configOf(options: SuiteRun, targets: SuiteRun["targets"]) {
  const { mode, reference, bundle, workspace, certificates, baselines, only, seed } = options;
  const runs: RunContext[] = targets.map(({ target, binary }) => ({
    prelude: options.prelude !== undefined,
    reference,
    mode,
    target,
    binary,
    bundle,
    workspace,
    records: options.records ?? workspace,
    certificates,
    baseline: baselines[target.slot] ?? {},
    ...(only ? { only } : {}),
    ...(options.rechecks ? { recheck: options.rechecks } : {}),
  }));
  const [first = [], ...later] = groupSuites(options.files ?? chooseSuites(options), seed);
  const suites = [[...(options.files ? [] : [harness]), ...first], ...later].map((group) =>
    group.map((file) => pathToFileURL(file).href),
  );
  return {
    name: targets.map(({ target }) => target.slot).join(" "),
    include: [`suites/all.${extension}`],
    exclude: [],
    provide: { runs, suites },
  };
}

/** Runs the suites against targets, each in a Vitest of its own. */
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { startVitest } from "vitest/node";
import type { Binary, Target } from "../runners/runner.ts";
import type { Verdict } from "../wire/results.ts";
import type { Bundle } from "./bundle.ts";
import type { RunContext } from "./context.ts";
import { Recorder, type RecorderOptions } from "./record.ts";

/** The folder that holds `suites/`: the checkout, or `dist/` in the installed package. */
export const root = fileURLToPath(new URL("..", import.meta.url));
const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";

export interface SuiteRun extends Pick<RecorderOptions, "onChecks" | "onCheck"> {
  mode: RunContext["mode"];
  targets: readonly { target: Target; binary: Binary }[];
  reference: RunContext["reference"];
  bundle: Bundle;
  workspace: string;
  certificates: string;
  /** Slot → check id → verdict. */
  baselines: Readonly<Record<string, Record<string, Verdict>>>;
  areas: readonly string[];
  /** Suite files elsewhere, in place of those of the areas: the benchmark's. */
  files?: readonly string[];
  only?: string;
  prelude?: string;
  /** Shuffles the files of each target; the same seed gives the same order. */
  seed?: number;
}

/** The areas that have suites, by reading the folder. */
export function listAreas(): string[] {
  const entries = readdirSync(new URL("./", import.meta.url), { withFileTypes: true, recursive: true });
  const files = entries.filter(({ name }) => name.endsWith(`.suite.${extension}`));
  const areas = files.map(({ parentPath }) => relative(fileURLToPath(new URL("./", import.meta.url)), parentPath));
  // The suite beside this file is the harness's own.
  return [...new Set(areas)].filter((area) => area !== "").sort();
}

/** Runs every selected check against every target; what came out is in the recorder. */
export async function runSuites(options: SuiteRun): Promise<Recorder> {
  const { workspace, onChecks, onCheck } = options;
  const partial = options.only !== undefined;
  const recorder = new Recorder({
    root,
    workspace,
    partial,
    ...(onChecks && { onChecks }),
    ...(onCheck && { onCheck }),
  });
  const waiting = [...options.targets];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runTarget(options, next, recorder);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  recorder.finish();
  return recorder;
}

/** Targets that are run side by side: what waits for a runtime leaves the processor to another. */
const atOnce = 2 * availableParallelism() + 2;

/**
 * One Vitest with one worker for each target. A worker costs half a second of processor time before its first check, so
 * a second one for the same target doesn't pay; projects of one Vitest would run one after the other with one worker.
 */
async function runTarget(options: SuiteRun, target: SuiteRun["targets"][number], recorder: Recorder): Promise<void> {
  const config = { ...common, ...configOf(options, target), reporters: [recorder] };
  const vitest = await startVitest([], config, { logLevel: "error", cacheDir: options.workspace, root });
  await vitest.close();
}

const common = {
  config: false,
  root,
  watch: false,
  maxWorkers: 1,
  isolate: false,
  // Threads: a runtime dies with the thread that launched it, and all threads with the main process.
  pool: "threads",
  includeTaskLocation: true,
  experimental: { viteModuleRunner: false, nodeLoader: false },
} as const;

function configOf(options: SuiteRun, { target, binary }: { target: Target; binary: Binary }) {
  const { mode, reference, bundle, workspace, certificates, baselines, areas, only, seed } = options;
  const baseline = baselines[target.slot] ?? {};
  const run: RunContext = {
    prelude: options.prelude !== undefined,
    reference,
    mode,
    target,
    binary,
    bundle,
    workspace,
    certificates,
    baseline,
    ...(only ? { only } : {}),
  };
  return {
    name: target.slot,
    include: [...(options.files ?? suitesOf(areas))],
    exclude: [],
    sequence: { shuffle: { files: seed !== undefined, tests: false }, ...(seed === undefined ? {} : { seed }) },
    provide: { run },
  };
}

/** The areas' suites, and the harness's own. */
function suitesOf(areas: readonly string[]): string[] {
  return ["harness", ...areas.map((area) => `${area}/*`)].map((name) => `suites/${name}.suite.${extension}`);
}

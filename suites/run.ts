/** Runs the suites against targets, in one Vitest with a project for each target. */
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
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
  const vitest = await startVitest(
    [],
    {
      config: false,
      root,
      watch: false,
      reporters: [recorder],
      maxWorkers: Math.max(2, cpus().length * 2),
      ...common,
      projects: options.targets.map((target) => projectOf(options, target)),
    },
    { logLevel: "error", cacheDir: workspace, root },
  );
  await vitest.close();
  return recorder;
}

const common = {
  isolate: false,
  // Threads: a runtime dies with the thread that launched it, and all threads with the main process.
  pool: "threads",
  includeTaskLocation: true,
  experimental: { viteModuleRunner: false },
} as const;

function projectOf(options: SuiteRun, { target, binary }: { target: Target; binary: Binary }) {
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
    test: {
      ...common,
      name: target.slot,
      root,
      include: [...(options.files ?? suitesOf(areas))],
      exclude: [],
      // Shuffled inside a project only: across them it would double the launches.
      sequence: { shuffle: { files: seed !== undefined, tests: false }, ...(seed === undefined ? {} : { seed }) },
      provide: { run },
    },
  };
}

/** The areas' suites, and the harness's own. */
function suitesOf(areas: readonly string[]): string[] {
  return ["harness", ...areas.map((area) => `${area}/*`)].map((name) => `suites/${name}.suite.${extension}`);
}

/** `wintermatrix run`, from its options to its exit code. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Baseline, readBaselines } from "../../reports/baseline.ts";
import { diffRuns, exitCode } from "../../reports/diff.ts";
import type { FiledResult } from "../../reports/filing.ts";
import { type View, writeReports } from "../../reports/formats.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import type { Matrix } from "../../reports/model.ts";
import { updateBaseline } from "../../reports/update.ts";
import { loadGaps } from "../../runners/gaps.ts";
import { isAskedFor } from "../../runners/opt-in.ts";
import { slots } from "../../runners/slots.ts";
import { listSuites } from "../../suites/files.ts";
import { turnOfDay } from "../../suites/recheck.ts";
import type { Recorder } from "../../suites/record.ts";
import { othersOf } from "../../suites/shard.ts";
import { InputError } from "../../wire/input-error.ts";
import type { Verdict } from "../../wire/results.ts";
import { formatsOf, refuseUnknownFormats } from "./formats.ts";
import type { RunOptions } from "./options.ts";
import { type Output, openOutput } from "./output.ts";
import { openPartial, type PartialResults } from "./partial.ts";
import { type Prepared, prepare, selectAreas } from "./prepare.ts";
import { print } from "./print.ts";
import { type Announcer, announceTo } from "./progress.ts";
import { publishProfiles } from "./published.ts";
import { fileResults } from "./results.ts";
import { endOnSignals } from "./signals.ts";
import { makeWorkspace } from "./workspace.ts";

/** Where a run shows what it does: a terminal, or nobody. */
export interface Stage {
  say: Announcer;
  /** Ends the run's processes when the process is told to end; gives back what takes that away. */
  guard(workspace: () => string | undefined, takeLeave: () => string): () => void;
  /** Called once all is written, while the evidence of the matrix can be read. */
  show(matrix: Matrix, view: View, notes: readonly string[]): Promise<void>;
}

/** Runs, writes, compares and prints; gives the exit code. @throws InputError for what the user can mend */
export function execute(options: RunOptions): Promise<number> {
  const say = announceTo(process.stderr);
  return perform(options, {
    say,
    guard: endOnSignals,
    async show(matrix, view, notes) {
      await print(matrix, view);
      process.stdout.write(`\nReport: ${join(options.out, "index.html")}\n`);
      for (const note of notes) process.stderr.write(`${note}\n`);
    },
  });
}

/** What every run is, from the command line or from a program; gives the exit code. @throws InputError */
export async function perform(options: RunOptions, { say, guard, show }: Stage): Promise<number> {
  refusePartialBaseline(options);
  refuseEmptyShard(options);
  await refuseUnknownFormats(options);
  let workspace: string | undefined;
  let output: Output | undefined;
  let partial: PartialResults | undefined;
  const forget = guard(
    () => workspace,
    () => {
      output?.discard();
      return `${leavePartial(partial) ?? "No check was done."} The report in ${options.out} is as it was.`;
    },
  );
  let results: FiledResult[] = [];
  try {
    workspace = await makeWorkspace();
    const baselines = await readBaselines(options.baseline);
    const prepared = await prepareRun(options, workspace, say);
    partial = await openPartial(options.out);
    const ran = await runAll(options, prepared, partial.folder, baselines, say);
    refuseNothing(options, ran.recorder);
    output = await openOutput(options.out);
    results = await fileResults(join(output.staging, "results"), options, prepared, ran.recorder, ran.startedAt);
    return await report(options, { ...output, partial }, results, baselines, show);
  } catch (error) {
    const kept = leavePartial(partial);
    if (kept) say.line(kept);
    throw error;
  } finally {
    forget();
    for (const result of results) result[Symbol.dispose]();
    output?.discard();
    if (workspace) await rm(workspace, { recursive: true, force: true });
  }
}

/** Says what is left of a run without a report; where that is nothing, no folder is. */
function leavePartial(partial: PartialResults | undefined): string | undefined {
  const kept = partial?.describe();
  if (!kept) partial?.discard();
  return kept;
}

interface Ran {
  recorder: Recorder;
  startedAt: Date;
}

async function prepareRun(options: RunOptions, workspace: string, say: Announcer): Promise<Prepared> {
  // A test framework takes as long to load as a bundler to bundle, in another process.
  const [prepared] = await Promise.all([prepare(options, workspace, say), import("../../suites/run.ts")]);
  return prepared;
}

async function runAll(
  options: RunOptions,
  prepared: Prepared,
  records: string,
  baselines: ReadonlyMap<string, Baseline>,
  say: Announcer,
): Promise<Ran> {
  const { runSuites } = await import("../../suites/run.ts");
  const startedAt = new Date();
  const { recheck: percent = 0, seed: turn = turnOfDay(startedAt) } = options;
  const recorder = await runSuites({
    ...options,
    ...prepared,
    records,
    rechecks: { percent, turn },
    mode: "run",
    baselines: verdictsOf(baselines),
    onChecks: say.collected,
    onCheck: say.checked,
  });
  say.done();
  return { recorder, startedAt };
}

/** Said before the run and not after it. */
function refusePartialBaseline({ updateBaseline, areas, only, prelude, shard }: RunOptions): void {
  if (!updateBaseline || (areas.length === 0 && !only && !prelude && !shard)) return;
  throw new InputError(
    "--update-baseline takes a run of every check as it is. Leave out --area, --only, --prelude and --shard.",
  );
}

/** A job that has nothing to do is a mistake in the plan. */
function refuseEmptyShard({ shard, areas }: RunOptions): void {
  if (!shard) return;
  const paths = listSuites(selectAreas(areas));
  if (shard.of <= paths.length) return;
  throw new InputError(`There are ${paths.length} suites, and ${shard.of} shards. Take ${paths.length} at most.`);
}

function refuseNothing({ only, shard }: RunOptions, { slots }: Recorder): void {
  // What --only asks for may be another shard's.
  if (shard) return;
  if ([...slots.values()].some(({ checks, errors }) => checks.size + errors.length > 0)) return;
  const fix = "See the ids and features with: wintermatrix run --list";
  throw new InputError(only ? `No check matches --only "${only}". ${fix}` : `There was no check to run. ${fix}`);
}

function verdictsOf(baselines: ReadonlyMap<string, Baseline>): Record<string, Record<string, Verdict>> {
  const slots = [...baselines].map(([slot, { checks }]) => {
    return [slot, Object.fromEntries([...checks].map(([id, [verdict]]) => [id, verdict]))] as const;
  });
  return Object.fromEntries(slots);
}

async function report(
  options: RunOptions,
  output: Output & { partial: PartialResults },
  results: readonly FiledResult[],
  baselines: Map<string, Baseline>,
  show: Stage["show"],
): Promise<number> {
  const gaps = await loadGaps();
  const scored = buildMatrix(results, { gaps, slots: slots.map(({ name }) => name) });
  const matrix = { ...scored, profiles: await publishProfiles(scored.profiles) };
  const refusal = await takeAsBaseline(options, results);
  const updated = options.updateBaseline && refusal === undefined;
  const known = updated ? await readBaselines(options.baseline) : baselines;
  const expects = (slot: string) => !isAskedFor(slot, options.lock);
  const diffs = diffRuns(results, known, { selects: selectionOf(options), expects, gaps });
  const view = { diffs, ...(options.failOn && { failOn: options.failOn }) };
  await writeReports(output.staging, matrix, view, formatsOf(options));
  const notes = output.publish();
  output.partial.discard();
  await show(matrix, view, notes);
  if (refusal) throw refusal;
  return exitCode(diffs, options.failOn);
}

/** Gives why the baseline couldn't be updated: the report, which shows what is wrong, is written all the same. */
async function takeAsBaseline(options: RunOptions, results: readonly FiledResult[]): Promise<InputError | undefined> {
  if (!options.updateBaseline) return undefined;
  try {
    await updateBaseline(options.baseline, results, { dropMissing: options.dropMissing ?? false });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Which ids the run should have produced: what the baseline has beyond them is another run's. */
function selectionOf({ areas, only, shard }: RunOptions): (id: string) => boolean {
  const inAreas = (id: string) => areas.length === 0 || areas.includes(id.slice(0, id.indexOf("/")));
  const others = shard && othersOf(listSuites(selectAreas(areas)), shard);
  return (id) => inAreas(id) && only === undefined && !others?.has(id.slice(0, id.indexOf("#")));
}

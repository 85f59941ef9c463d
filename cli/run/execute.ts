/** `wintermatrix run`, from its options to its exit code. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Baseline, readBaselines } from "../../reports/baseline.ts";
import { diffRuns, exitCode } from "../../reports/diff.ts";
import { loadFormats, writeReports } from "../../reports/formats.ts";
import { buildMatrix } from "../../reports/matrix.ts";
import { writeResult } from "../../reports/results.ts";
import { updateBaseline } from "../../reports/update.ts";
import { loadGaps } from "../../runners/gaps.ts";
import { slots } from "../../runners/slots.ts";
import { runSuites } from "../../suites/run.ts";
import { InputError } from "../../wire/input-error.ts";
import type { ResultFile, Verdict } from "../../wire/results.ts";
import type { RunOptions } from "./options.ts";
import { type Output, openOutput } from "./output.ts";
import { openPartial, type PartialResults } from "./partial.ts";
import { prepare } from "./prepare.ts";
import { type Announcer, announceTo } from "./progress.ts";
import { publishProfiles } from "./published.ts";
import { collectResults } from "./results.ts";
import { endOnSignals } from "./signals.ts";
import { makeWorkspace } from "./workspace.ts";

/** Runs, writes and compares; gives the exit code. @throws InputError for what the user can mend */
export async function execute(options: RunOptions): Promise<number> {
  refusePartialBaseline(options);
  let workspace: string | undefined;
  let output: Output | undefined;
  const partial = openPartial(options.out);
  const forget = endOnSignals(
    () => workspace,
    () => {
      output?.discard();
      return `${partial.describe() ?? "No check was done."} The report in ${options.out} is as it was.`;
    },
  );
  const say = announceTo(process.stderr);
  try {
    workspace = await makeWorkspace();
    const baselines = await readBaselines(options.baseline);
    const results = await runAll(options, workspace, baselines, { say, partial });
    refuseNothing(options, results);
    output = await openOutput(options.out);
    return await report(options, { ...output, partial }, results, baselines);
  } catch (error) {
    const kept = partial.describe();
    if (kept) say.line(kept);
    throw error;
  } finally {
    forget();
    output?.discard();
    if (workspace) await rm(workspace, { recursive: true, force: true });
  }
}

async function runAll(
  options: RunOptions,
  workspace: string,
  baselines: ReadonlyMap<string, Baseline>,
  { say, partial }: { say: Announcer; partial: PartialResults },
) {
  const prepared = await prepare(options, workspace, say);
  const startedAt = new Date();
  const recorder = await runSuites({
    ...options,
    ...prepared,
    mode: "run",
    baselines: verdictsOf(baselines),
    onChecks: say.collected,
    onCheck: (slot, record) => {
      say.checked(slot);
      partial.keep(slot, record);
    },
  });
  say.done();
  return collectResults(options, prepared, recorder, startedAt);
}

/** Said before the run and not after it. */
function refusePartialBaseline({ updateBaseline, areas, only, prelude }: RunOptions): void {
  if (!updateBaseline || (areas.length === 0 && !only && !prelude)) return;
  throw new InputError(
    "--update-baseline takes a run of every check as it is. Leave out --area, --only and --prelude.",
  );
}

function refuseNothing({ only }: RunOptions, results: readonly ResultFile[]): void {
  if (results.some(({ checks, errors }) => checks.length + errors.length > 0)) return;
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
  results: ResultFile[],
  baselines: Map<string, Baseline>,
): Promise<number> {
  const scored = buildMatrix(results, { gaps: await loadGaps(), slots: slots.map(({ name }) => name) });
  const matrix = { ...scored, profiles: await publishProfiles(scored.profiles) };
  const refusal = await takeAsBaseline(options, results);
  const updated = options.updateBaseline && refusal === undefined;
  const known = updated ? await readBaselines(options.baseline) : baselines;
  const diffs = diffRuns(results, known, { selects: selectionOf(options) });
  for (const result of results) await writeResult(join(output.staging, "results"), result);
  await writeReports(output.staging, matrix, { diffs });
  const notes = output.publish();
  output.partial.discard();
  await print(matrix, diffs);
  process.stdout.write(`\nReport: ${join(options.out, "index.html")}\n`);
  for (const note of notes) process.stderr.write(`${note}\n`);
  if (refusal) throw refusal;
  return exitCode(diffs);
}

/** Gives why the baseline couldn't be updated: the report, which shows what is wrong, is written all the same. */
async function takeAsBaseline(options: RunOptions, results: readonly ResultFile[]): Promise<InputError | undefined> {
  if (!options.updateBaseline) return undefined;
  try {
    await updateBaseline(options.baseline, results, { dropMissing: options.dropMissing ?? false });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

async function print(matrix: Parameters<typeof writeReports>[1], diffs: ReturnType<typeof diffRuns>): Promise<void> {
  const terminal = (await loadFormats()).find(({ name }) => name === "terminal");
  const { columns, isTTY } = process.stdout;
  const text = terminal?.render(matrix, {
    diffs,
    colour: isTTY === true,
    ...(columns ? { width: columns } : { width: 120 }),
  });
  process.stdout.write(text ?? "");
}

/** Which ids the run should have produced: what the baseline has beyond them is another run's. */
function selectionOf({ areas, only }: RunOptions): (id: string) => boolean {
  const inAreas = (id: string) => areas.length === 0 || areas.includes(id.slice(0, id.indexOf("/")));
  return (id) => inAreas(id) && only === undefined;
}

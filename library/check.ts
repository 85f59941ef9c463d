/** Checks a package: has it, looks at it in every column, judges, and asks why where it fails. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import pLimit from "p-limit";
import type { Binary, Runner, Target } from "../runners/runner.ts";
import { canonical } from "../runners/targets.ts";
import { columnsOf, isMeant } from "./columns.ts";
import { loadSteps } from "./diagnose/load.ts";
import { readDeclaration } from "./entries/declaration.ts";
import { listEntries, selectEntries } from "./entries/entries.ts";
import { declaredRow, examine } from "./examine.ts";
import { compileExercise, exerciseFile } from "./exercise/compile.ts";
import { findExercise } from "./exercise/find.ts";
import { writeTemplate } from "./exercise/template.ts";
import { explainColumn } from "./explain.ts";
import { applyIgnoreRules } from "./ignore/apply.ts";
import type { IgnoreRule } from "./ignore/rules.ts";
import type { CheckContext } from "./layers/context.ts";
import type { Control } from "./layers/judge.ts";
import { observeBundle } from "./layers/observe-bundle.ts";
import { observeScript } from "./layers/observe-script.ts";
import type { Observed } from "./layers/observed.ts";
import { findOwners } from "./owners.ts";
import { echoSocket, openEcho } from "./session/echo.ts";
import { tellHeld, whatHolds } from "./session/held.ts";
import { readAsked } from "./source/asked.ts";
import { installPackage } from "./source/install.ts";
import { openLocalRegistry } from "./source/local-registry.ts";
import { applyTests } from "./tests/apply.ts";
import { findTests } from "./tests/find.ts";
import type { TestReport } from "./tests/report.ts";
import { toolchain } from "./toolchain.ts";
import type { Column, Entry, ExerciseSource, Installed, Report, Row } from "./types.ts";

export interface CheckOptions {
  asked: string;
  cwd: string;
  /** The run's folder: exists, and is removed by the caller. */
  workspace: string;
  /** `--entry`, empty for all. */
  entries: readonly string[];
  /** The main entry alone, where there is one. */
  mainOnly?: boolean;
  /** Absolute path of `--exercise`. */
  exercise?: string;
  /** A glob of the library's own Vitest files. */
  vitest?: string;
  allowScripts?: boolean;
  /** Rules beside those of the package. */
  ignore?: readonly IgnoreRule[];
  /** The targets, once their binaries are there. */
  targets: Promise<{ target: Target; runner: Runner; binary: Binary }[]>;
  /** A Node to compare with where no target is one. */
  control: Promise<{ target: Target; runner: Runner; binary: Binary }>;
  tool: Report["tool"];
  say: (line: string) => void;
}

export const reportSchema = "wintermatrix-check-1";
/** Columns that are looked at side by side. */
const sideBySide = 3;

/** @throws InputError for a package, an entry or an exercise that can't be had */
export async function checkPackage(options: CheckOptions): Promise<Report> {
  const startedAt = performance.now();
  const checkedAt = new Date().toISOString();
  const parts = [options.targets, options.control, prepare(options), whatHolds(options.workspace)] as const;
  // Whoever hears of a failure removes the workspace: nothing may still be writing to it.
  await Promise.allSettled(parts);
  const [targets, spare, { context, source, notes, closing }] = await Promise.all(parts);
  try {
    const columns = targets.flatMap(({ target, runner, binary }) => columnsOf(target, runner, binary));
    const control =
      columns.find(({ target }) => target.runtime === "node") ??
      columnsOf(spare.target, spare.runner, spare.binary)[0]!;
    const seen = await lookAtAll(columns, control, context, source, options);
    const tests = await runTests(options, context, control, columns);
    const rows = tests ? applyTests(seen, tests, context.entries, source?.origin) : seen;
    const rules = [...(options.ignore ?? []), ...ownRules(context.installed, options)];
    const { installed, entries } = context;
    const exercised = source && { origin: source.origin, label: source.label };
    const report: Report = {
      schema: reportSchema,
      tool: options.tool,
      checkedAt,
      duration: Math.round(performance.now() - startedAt),
      package: { ...pick(installed), notes: [...installed.notes, ...notes, ...(await tellHeld(options.workspace))] },
      ...(exercised && { exercise: exercised }),
      toolchain: toolchain(),
      columns: [...(columns.includes(control) ? [] : [control]), ...columns].map((column) =>
        describeColumn(column, control),
      ),
      entries: entries.map(({ subpath, specifier }) => ({ subpath, specifier })),
      rows,
      ...(tests && { tests }),
      ...(source || tests ? {} : { template: writeTemplate(installed, rows) }),
    };
    return applyIgnoreRules(report, rules);
  } finally {
    await closing();
  }
}

/** The author's own rules count for the author alone: who checks what others publish is told of every failure. */
function ownRules({ manifest }: Installed, { asked, cwd }: CheckOptions): IgnoreRule[] {
  return readAsked(asked, cwd).kind === "folder" ? readDeclaration(manifest.wintermatrix).ignore : [];
}

const pick = ({ name, version, asked, lockHash, files, scripts }: Report["package"]) => ({
  name,
  version,
  asked,
  lockHash,
  files,
  scripts,
});

function describeColumn({ key, title, way, target }: Column, control: Column): Report["columns"][number] {
  const { slot, runtime, version, options } = target;
  return { key, title, id: canonical(target), slot, runtime, version, options, way, control: key === control.key };
}

async function runTests(
  { vitest: glob, cwd, say }: CheckOptions,
  context: CheckContext,
  control: Column,
  columns: readonly Column[],
): Promise<TestReport | undefined> {
  if (glob === undefined) return undefined;
  const { runOwnTests } = await import("./tests/tests.ts");
  const others = columns.filter(({ key }) => key !== control.key);
  return runOwnTests({ glob, cwd, context, control, others, say });
}

async function prepare(options: CheckOptions) {
  const { workspace, say, exercise: given } = options;
  // A glob that fits nothing is told before anything is fetched.
  if (options.vitest !== undefined) findTests(options.vitest, options.cwd);
  const folder = join(workspace, "made");
  await mkdir(folder, { recursive: true });
  const [installed, driver] = await Promise.all([
    installPackage(options.asked, { ...options, say }),
    bundleDriver(join(folder, "driver.mjs")),
  ]);
  const { entries: all, notes } = listEntries(installed);
  const main = options.mainOnly ? all.filter(({ subpath }) => subpath === ".") : [];
  const entries = main.length > 0 ? main : selectEntries(all, options.entries);
  const source = findExercise(installed, given, notes);
  const exercise = source && (await compileExercise(source.file, installed.name, exerciseFile(installed.root, "main")));
  const registry = lazily(() => openLocalRegistry(installed));
  const echo = lazily(async () => openEcho((await whatHolds(workspace)).own ? echoSocket(workspace) : undefined));
  const context: CheckContext = {
    installed,
    entries,
    workspace,
    driver,
    scripted: options.allowScripts === true,
    registry: async () => (await registry.open()).address,
    echo: async () => (await echo.open()).origin,
    ...(exercise && { exercise }),
  };
  return { context, source, notes, closing: () => closeAll([registry, echo]) };
}

/** Opened once, when it is first asked for. */
function lazily<T extends { close(): Promise<void> }>(start: () => Promise<T>) {
  let opened: Promise<T> | undefined;
  const open = () => {
    opened ??= start();
    return opened;
  };
  return { open, close: async () => (await opened)?.close() };
}

const closeAll = async (servers: readonly { close(): Promise<void> }[]): Promise<void> =>
  void (await Promise.all(servers.map((server) => server.close())));

async function bundleDriver(outfile: string): Promise<string> {
  const entry = fileURLToPath(new URL("./inside/script.ts", import.meta.url));
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2024",
    external: ["node:*"],
    logLevel: "silent",
  });
  return outfile;
}

async function lookAtAll(
  columns: readonly Column[],
  control: Column,
  context: CheckContext,
  source: ExerciseSource | undefined,
  { say }: CheckOptions,
): Promise<Row[]> {
  const turn = pLimit(sideBySide);
  const twice = [1, 2].map(() => turn(() => look(control, context, context.entries)));
  const others = columns.filter(({ key }) => key !== control.key);
  const looks = others.map((column) =>
    turn(async () => {
      const meant = context.entries.filter((entry) => isMeant(entry.targets, column));
      const observed = await look(column, context, meant);
      say(`${column.title}: seen`);
      return { column, observed };
    }),
  );
  const all = [...twice, ...looks];
  await Promise.allSettled(all);
  const [first, second] = (await Promise.all(twice)) as [Observed[], Observed[]];
  const seen = [{ column: control, observed: first }, ...(await Promise.all(looks))];
  const controlOf = (entry: Entry): Control | undefined => {
    const [one, other] = [first, second].map((list) => list.find((observed) => observed.entry === entry.subpath));
    return one && other && { first: one, second: other };
  };
  const { entries, installed } = context;
  const examined = seen.map(({ column, observed }) =>
    entries.flatMap((entry) => {
      const one = observed.find(({ entry: subpath }) => subpath === entry.subpath);
      return one ? [examine(entry, column, { observed: one, control: controlOf(entry), installed })] : [];
    }),
  );
  const explaining = { context, node: control, source, steps: await loadSteps(), owners: findOwners(examined.flat()) };
  const explained = await Promise.all(examined.map((column) => turn(() => explainColumn(column, explaining))));
  return entries.flatMap((entry) =>
    seen.map(
      ({ column }, index) => explained[index]!.find((row) => row.entry === entry.subpath) ?? declaredRow(entry, column),
    ),
  );
}

function look(column: Column, context: CheckContext, entries: readonly Entry[]): Promise<Observed[]> {
  if (entries.length === 0) return Promise.resolve([]);
  return column.way === "bundle" ? observeBundle(column, context, entries) : observeScript(column, context, entries);
}

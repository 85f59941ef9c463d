/** Runs a compiled test file in a column, test by test. */
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { bundleEntries } from "../bundle/bundle.ts";
import { compatOf } from "../bundle/compat.ts";
import type { CompiledExercise } from "../exercise/compile.ts";
import type { Step } from "../inside/steps.ts";
import type { Told } from "../inside/vitest/run.ts";
import type { CheckContext } from "../layers/context.ts";
import { scriptContext } from "../layers/observe-script.ts";
import { returnedBy, touchedIn } from "../layers/observed.ts";
import { tellSeen } from "../layers/tell.ts";
import { runScript } from "../session/script.ts";
import type { Seen } from "../session/types.ts";
import { runWorker } from "../session/worker.ts";
import type { Column } from "../types.ts";

/** Milliseconds for a file in one process. */
const fileWithin = 60_000;

/** The tests that a file declares on the control, or why it declares none. */
export async function listTests(
  control: Column,
  context: CheckContext,
  compiled: CompiledExercise,
): Promise<Told[] | { reason: string }> {
  const [seen] = await runSteps(control, context, compiled, [{ do: "call", name: "collected", origin: "" }]);
  return returnedBy<Told[]>(seen) ?? { reason: seen ? tellSeen(seen) : "it could not be run" };
}

/** @returns what each test came to, and the exports that were read, by specifier */
export async function runTests(
  column: Column,
  context: CheckContext,
  compiled: CompiledExercise,
  ids: readonly string[],
): Promise<{ seen: Map<string, Seen>; touched: Record<string, string[]> }> {
  const calls = ids.map((given): Step => ({ do: "call", name: "run", origin: "", given }));
  const seen = await runSteps(column, context, compiled, [...calls, { do: "touched" }]);
  return {
    seen: new Map(ids.map((id, index) => [id, seen[index]!])),
    touched: touchedIn(seen.at(-1)) ?? {},
  };
}

async function runSteps(
  column: Column,
  context: CheckContext,
  compiled: CompiledExercise,
  steps: readonly Step[],
): Promise<Seen[]> {
  const own = { ...context, exercise: compiled };
  if (column.way !== "bundle")
    return runScript(column, { ...(await scriptContext(column, own)), within: fileWithin }, steps);
  const bundle = await bundleEntries({
    root: context.installed.root,
    folder: await mkdtemp(join(context.workspace, "tests-")),
    compat: compatOf(column.target),
    specifiers: [],
    exercise: compiled,
  });
  if ("errors" in bundle) {
    const said = bundle.errors.map(({ text }) => text).join("\n");
    return steps.map(() => ({ died: "it can't be bundled", said }));
  }
  return runWorker(column, bundle.file, context.workspace, steps);
}

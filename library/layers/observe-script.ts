/** Looks at a package in a runtime that finds modules by itself. */

import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeError } from "../../wire/outcome.ts";
import type { Step } from "../inside/steps.ts";
import { runScript, type ScriptContext } from "../session/script.ts";
import type { Seen } from "../session/types.ts";
import { npmNames } from "../source/npm-names.ts";
import type { Column, Entry } from "../types.ts";
import { type CheckContext, isExercised } from "./context.ts";
import { namesIn, type Observed, type Resolution, touchedIn } from "./observed.ts";
import { firstLine } from "./tell.ts";

/** Every entry in one process, as far as none ends it; what the exercise needs comes first, and then its calls. */
export async function observeScript(
  column: Column,
  context: CheckContext,
  entries: readonly Entry[],
): Promise<Observed[]> {
  const exercised = entries.filter((entry) => isExercised(context, entry));
  const others = entries.filter((entry) => !isExercised(context, entry));
  const names = exercised.length > 0 ? context.exercise!.names : [];
  const origin = names.length > 0 ? await context.echo() : "";
  const calls: Step[] = names.map((name) => ({ do: "call", name, origin }));
  const about = (entry: Entry): Step[] => [
    { do: "resolve", specifier: entry.specifier },
    { do: "load", specifier: entry.specifier },
  ];
  const exercise: Step[] = names.length > 0 ? [{ do: "list" }, ...calls, { do: "touched" }] : [];
  const steps = [...exercised.flatMap(about), ...exercise, ...others.flatMap(about)];
  const seen = await runScript(column, await scriptContext(column, context), steps);
  const of = (step: Partial<Step> & { specifier?: string; name?: string }) =>
    seen[steps.findIndex((one) => Object.entries(step).every(([key, value]) => Reflect.get(one, key) === value))];
  const list = namesIn(of({ do: "list" }));
  const touched = touchedIn(of({ do: "touched" }));
  return entries.map((entry) => ({
    entry: entry.subpath,
    resolution: readResolution(of({ do: "resolve", specifier: entry.specifier })),
    load: of({ do: "load", specifier: entry.specifier }) as Seen,
    ...(exercised.includes(entry) && {
      calls: Object.fromEntries(names.map((name) => [name, of({ do: "call", name }) as Seen])),
      ...(list && { functions: list }),
      ...(touched && { touched }),
    }),
  }));
}

/** What a script needs in a column, by the way that the column has to packages. */
export async function scriptContext(column: Column, context: CheckContext): Promise<ScriptContext> {
  const { installed, workspace, driver, exercise } = context;
  const common = { root: installed.root, workspace, driver, ...(exercise && { exercise: exercise.file }) };
  if (column.way !== "npm:") return { ...common, packages: { from: "node_modules" } };
  const cache = await mkdtemp(join(workspace, "npm-"));
  const specifiers = [...context.entries.map(({ specifier }) => specifier), ...(exercise?.imports ?? [])];
  const names = await npmNames(installed, specifiers);
  return { ...common, names, packages: { from: "npm:", registry: await context.registry(), cache } };
}

function readResolution(seen: Seen | undefined): Resolution {
  if (!seen || !("outcome" in seen)) return {};
  if ("threw" in seen.outcome) return { error: firstLine(describeError(seen.outcome.threw).message) };
  const url = String(seen.outcome.returned ?? "");
  return url.startsWith("file:") ? { file: fileURLToPath(url) } : url ? { file: url } : {};
}

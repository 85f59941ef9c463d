/** Looks at a package as an edge target gets it: bundled, then served. */
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { type BuildChange, type Bundled, bundleEntries, type Unbundled } from "../bundle/bundle.ts";
import { compatOf } from "../bundle/compat.ts";
import type { Step } from "../inside/steps.ts";
import { runScript } from "../session/script.ts";
import { groupWithin, type Seen } from "../session/types.ts";
import { runWorker } from "../session/worker.ts";
import type { Column, Entry } from "../types.ts";
import { type CheckContext, isExercised } from "./context.ts";
import { namesIn, type Observed, type ObservedBundle, touchedIn } from "./observed.ts";
import { suspectsOf } from "./suspects.ts";

/** Changes to how entries are had and run, for counterfactuals. */
export interface Alteration {
  bundle?: BuildChange;
  /** Options of the target, in place of its own. */
  options?: Column["target"]["options"];
}

/**
 * All entries in one bundle where that bundles and starts, for then each of them does; else those that lead to what it
 * failed of apart from the others, or where that can't be said in halves.
 * @returns in the order of the entries
 */
export async function observeBundle(
  column: Column,
  context: CheckContext,
  entries: readonly Entry[],
  alteration: Alteration = {},
): Promise<Observed[]> {
  const together = await observeTogether(alter(column, alteration), context, entries, alteration);
  if (entries.length === 1 || together.every(isLoaded)) return together;
  const parts = divide(entries, suspectsOf(together[0]!, entries, context.installed.root));
  const seen: Observed[] = [];
  for (const part of parts) seen.push(...(await observeBundle(column, context, part, alteration)));
  return entries.map(({ subpath }) => seen.find(({ entry }) => entry === subpath)!);
}

function divide(entries: readonly Entry[], suspects: readonly Entry[]): Entry[][] {
  const others = entries.filter((entry) => !suspects.includes(entry));
  if (suspects.length > 0 && others.length > 0) return [[...suspects], others];
  const half = Math.ceil(entries.length / 2);
  return [entries.slice(0, half), entries.slice(half)];
}

const isLoaded = ({ load }: Observed) => load !== undefined && "outcome" in load && "returned" in load.outcome;

/** The column as an alteration leaves it. */
export const alter = (column: Column, { options }: Alteration): Column =>
  options ? { ...column, target: { ...column.target, options } } : column;

async function observeTogether(
  column: Column,
  context: CheckContext,
  entries: readonly Entry[],
  { bundle: changed }: Alteration,
): Promise<Observed[]> {
  const { installed, workspace } = context;
  const exercise = entries.some((entry) => isExercised(context, entry)) ? context.exercise : undefined;
  const bundle = await bundleEntries({
    root: installed.root,
    folder: await mkdtemp(join(workspace, "bundle-")),
    compat: compatOf(column.target),
    specifiers: entries.map(({ specifier }) => specifier),
    ...(exercise && { exercise }),
    ...(changed && { change: changed }),
  });
  const bundles = describeBundle(bundle);
  if ("errors" in bundle)
    return entries.map((entry) => ({
      entry: entry.subpath,
      resolution: resolveIn(bundle, entry, installed.root),
      bundle: bundles,
    }));
  const steps = stepsFor(entries, exercise?.names ?? [], await context.echo());
  const seen = await runWorker(column, bundle.file, workspace, steps, entries.length > 1 ? groupWithin : undefined);
  return entries.map((entry) => ({
    entry: entry.subpath,
    resolution: resolveIn(bundle, entry, installed.root),
    bundle: bundles,
    ...readSteps(steps, seen, entry, isExercised(context, entry)),
  }));
}

function stepsFor(entries: readonly Entry[], names: readonly string[], origin: string): Step[] {
  const loads = entries.map(({ specifier }): Step => ({ do: "load", specifier }));
  const calls = names.map((name): Step => ({ do: "call", name, origin }));
  return names.length > 0 ? [...loads, { do: "list" }, ...calls, { do: "touched" }] : loads;
}

function readSteps(steps: readonly Step[], seen: readonly Seen[], entry: Entry, exercised: boolean) {
  const load = seen[steps.findIndex((step) => step.do === "load" && step.specifier === entry.specifier)] as Seen;
  if (!exercised) return { load };
  const calls = steps.flatMap((step, index) => (step.do === "call" ? [[step.name, seen[index] as Seen] as const] : []));
  const functions = namesIn(seen[steps.findIndex((step) => step.do === "list")]);
  const touched = touchedIn(seen[steps.findIndex((step) => step.do === "touched")]);
  return { load, calls: Object.fromEntries(calls), ...(functions && { functions }), ...(touched && { touched }) };
}

function describeBundle(bundle: Bundled | Unbundled): ObservedBundle {
  if ("errors" in bundle) return { bytes: 0, ...bundle };
  const { file, map, metafile, start, bytes, swaps } = bundle;
  return { errors: [], bytes, swaps, metafile, start, file, map };
}

function resolveIn({ metafile, start }: { metafile?: Metafile; start: string }, entry: Entry, root: string) {
  const imports = metafile?.inputs[start]?.imports ?? [];
  const found = imports.find(({ original, path }) => (original ?? path) === entry.specifier);
  if (!found) return {};
  if (found.external) return { error: `nothing that ${entry.specifier} names is there` };
  return { file: join(root, found.path) };
}

/** The very same bundle on Node: what fails there too is the bundler's doing, or the library's. */
export async function observeOnNode(
  node: Column,
  context: CheckContext,
  file: string,
  entry: Entry,
): Promise<Observed> {
  const { installed, workspace, driver, exercise } = context;
  const names = isExercised(context, entry) ? (exercise?.names ?? []) : [];
  const steps = stepsFor([entry], names, await context.echo());
  const seen = await runScript(node, { root: installed.root, workspace, driver, bundle: file }, steps);
  return { entry: entry.subpath, resolution: {}, ...readSteps(steps, seen, entry, names.length > 0) };
}

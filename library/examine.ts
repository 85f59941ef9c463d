/** One entry in one column: judged, with its causes. */
import { resolve } from "node:path";
import { findCauses } from "./cause/causes.ts";
import { chooseOwnTypes } from "./declared/choose.ts";
import { type Declared, readDeclared } from "./declared/names.ts";
import type { CheckContext } from "./layers/context.ts";
import { type Control, type Judged, judge } from "./layers/judge.ts";
import { kindsIn, type Observed } from "./layers/observed.ts";
import { describeResolution } from "./layers/resolution.ts";
import type { Cause, Column, Entry, ExerciseSource, Installed, Row } from "./types.ts";
import { decide } from "./verdict.ts";

export interface Examined {
  entry: Entry;
  column: Column;
  observed: Observed;
  control: Control | undefined;
  judged: Judged;
  causes: Cause[];
}

export function examine(
  entry: Entry,
  column: Column,
  { observed, control, installed }: { observed: Observed; control: Control | undefined; installed: Installed },
): Examined {
  const judged = judge(observed, control, entry.specifier, ownDeclared(installed, entry, column));
  const causes = findCauses({ entry, column, observed, ...judged, installed });
  return { entry, column, observed, control, judged, causes };
}

/** What the types of a target's own build promise, where those aren't Node's. */
function ownDeclared({ manifest, folder }: Installed, entry: Entry, column: Column): Declared | undefined {
  const types = chooseOwnTypes(manifest, entry, column);
  return types === undefined ? undefined : readDeclared(resolve(folder, types), folder);
}

/** A row as it was seen, before anything was tried. */
export function rowOf(examined: Examined, context: CheckContext, source: ExerciseSource | undefined): Row {
  const { entry, column, observed, judged, causes } = examined;
  const { layers, notes, tally, functions, depth } = judged;
  return {
    entry: entry.subpath,
    column: column.key,
    verdict: decide({
      layers,
      unsure: isUnsure(examined, context),
      ...(source && observed.calls && { exercise: source.origin }),
    }),
    layers,
    ...describeResolution(observed, context.installed, entry, column),
    ...(observed.bundle && observed.bundle.bytes > 0 && { bytes: observed.bundle.bytes }),
    ...(tally && { tally }),
    ...(functions && { functions }),
    ...(depth && { depth }),
    causes,
    changes: [],
    notes: [...notes, ...tellSwaps(observed)],
  };
}

/** It doesn't load on Node either, and something of it wanted to run when it was installed, and was not. */
function isUnsure({ column, judged, control }: Examined, { installed, scripted }: CheckContext): boolean {
  // An edge target gets nothing that an install script makes: there it fails either way.
  if (column.way === "bundle" || judged.layers.loads.state !== "no" || scripted) return false;
  return installed.scripts.length > 0 && kindsIn(control?.first.load) === undefined;
}

const tellSwaps = ({ bundle }: Observed): string[] =>
  (bundle?.swaps ?? [])
    .filter(({ to }) => to.startsWith("unenv/npm/") || to.startsWith("unenv/mock/"))
    .map(({ from, to }) => `unenv puts ${to} in the place of ${from}`);

/** An entry that its author says is for other targets. */
export function declaredRow(entry: Entry, column: Column): Row {
  const none = { state: "not reached" } as const;
  const layers = { resolves: none, bundles: none, loads: none, exports: none, works: none };
  const notes = [`declared for ${entry.targets?.join(", ")} only`];
  return { entry: entry.subpath, column: column.key, verdict: "declared", layers, causes: [], changes: [], notes };
}

/** One entry in one column: judged, with its causes. */
import { findCauses } from "./cause/causes.ts";
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
  const judged = judge(observed, control, entry.specifier);
  const causes = findCauses({ entry, column, observed, ...judged, installed });
  return { entry, column, observed, control, judged, causes };
}

/** A row as it was seen, before anything was tried. */
export function rowOf(examined: Examined, context: CheckContext, source: ExerciseSource | undefined): Row {
  const { entry, column, observed, judged, causes } = examined;
  const { layers, notes, tally, depth } = judged;
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

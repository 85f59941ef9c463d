/** What every page of the site is made from. */
import type { Diff } from "../diff.ts";
import type { Result } from "../evidence.ts";
import type { View } from "../formats.ts";
import type { CheckRow, Matrix } from "../model.ts";
import type { Run, Since } from "./history.ts";
import type { Markup } from "./markup.ts";

export interface Site {
  matrix: Matrix;
  /** How the run differs from the baseline, where it was compared. */
  diffs: readonly Diff[] | undefined;
  publication?: View["publication"];
  /** Results that newer ones of the same target stand in for: the runs before, the newest first. */
  earlier: readonly (readonly Result[])[];
  /** `<target> <check>` → how it differs from the baseline. */
  changes: ReadonlyMap<string, string>;
  /** Those of the matrix first, then those before them. */
  runs: readonly Run[];
  /** What "changed since" can ask for. */
  since: readonly Since[];
}

/** One page of the navigation, with all files that belong to it. To add one, add a file to `pages/`. */
export interface Section {
  title: string;
  /** Its place in the navigation, from the left. */
  order: number;
  /** The page that the navigation leads to. */
  path: string;
  /** Whether there is anything to show; always where absent. */
  applies?(site: Site): boolean;
  pages(site: Site): Iterable<Page>;
  /** Data files by name, loaded by the pages when they are needed. */
  data?(site: Site): Iterable<readonly [name: string, value: unknown]>;
}

export interface Page {
  path: string;
  title: string;
  /** Classes of the body's main part, for the style sheet and the script. */
  kind: string;
  content: Markup;
}

/** How each cell differs from the baseline. Without a baseline every check is new, which says nothing about it. */
export function listChanges(diffs: readonly Diff[] = []): Site["changes"] {
  const known = diffs.filter((diff) => diff.baseline !== undefined);
  return new Map(
    known.flatMap(({ target, differences }) => differences.map(({ kind, id }) => [`${target} ${id}`, kind])),
  );
}

/** The checks that have a row each: those of tier `behaviour`, in the order of the matrix. */
export function listBehaviours({ areas }: Matrix): CheckRow[] {
  return areas.flatMap(({ features }) =>
    features.flatMap(({ checks }) => checks.filter(({ tier }) => tier === "behaviour")),
  );
}

/** Check id → its area, for the checks that have a row. */
export type Areas = ReadonlyMap<string, string>;

export const areasOf = (matrix: Matrix): Areas => new Map(listBehaviours(matrix).map(({ id, area }) => [id, area]));

/** Which declarations belong to the file that a target was given. */
import { chooseExport, conditionsOf } from "../conditions.ts";
import type { Column, Entry, Manifest } from "../types.ts";

/**
 * The `.d.ts` that TypeScript takes with the conditions of a column, where Node's are others: the column's build then has
 * a promise of its own. Undefined where both have the same, or there are none. As written in the manifest.
 */
export function chooseOwnTypes(
  { exports }: Pick<Manifest, "exports">,
  { subpath }: Pick<Entry, "subpath">,
  { target, way }: Pick<Column, "target" | "way">,
): string | undefined {
  const own = typesFor(exports, subpath, conditionsOf(target.runtime, way === "bundle" ? "bundle" : "native"));
  const there = typesFor(exports, subpath, conditionsOf("node", "native"));
  return own === there ? undefined : own;
}

/** `types` stands first in a branch, and chooses for that branch alone. */
function typesFor(exports: unknown, subpath: string, conditions: readonly string[]): string | undefined {
  const file = chooseExport(exports, subpath, ["types", ...conditions])?.file;
  return file && /\.d\.[cm]?ts$/.test(file) ? file : undefined;
}

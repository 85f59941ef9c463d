/** Which entries of a bundle that failed lead to what it failed of. */
import type { Metafile } from "esbuild";
import { describeError } from "../../wire/outcome.ts";
import { classify } from "../cause/classify.ts";
import { framesOf } from "../cause/frames.ts";
import type { Entry } from "../types.ts";
import type { Observed } from "./observed.ts";

/** Empty where nothing tells. */
export function suspectsOf(seen: Observed, entries: readonly Entry[], root: string): Entry[] {
  const metafile = seen.bundle?.metafile;
  if (!metafile) return [];
  const culprits = culpritsOf(seen, root);
  const start = metafile.inputs[seen.bundle!.start]?.imports ?? [];
  return entries.filter(({ specifier }) => {
    const found = start.find(({ original, path }) => (original ?? path) === specifier);
    return found !== undefined && reaches(metafile, found.path, culprits);
  });
}

/** Files by their paths in the metafile, and modules by their specifiers. */
function culpritsOf({ bundle, load }: Observed, root: string): Set<string> {
  const errors = bundle!.errors.flatMap(({ location }) => location?.file ?? []);
  if (errors.length > 0 || !load || "notReached" in load) return new Set(errors);
  const said = "outcome" in load ? ("threw" in load.outcome ? describeError(load.outcome.threw).text : "") : load.said;
  const { culprit } = classify(said);
  if (culprit) return new Set([culprit]);
  return new Set(
    framesOf(said, bundle, root)
      .slice(0, 1)
      .map(({ file }) => file),
  );
}

function reaches(metafile: Metafile, from: string, culprits: ReadonlySet<string>): boolean {
  const files = new Set([from]);
  for (const file of files) {
    if (culprits.has(file)) return true;
    for (const { path, original, external } of metafile.inputs[file]?.imports ?? []) {
      if (culprits.has(path) || (original !== undefined && culprits.has(original))) return true;
      if (!external) files.add(path);
    }
  }
  return false;
}

/** The way from a culprit to the entry, as a bundle's metafile knows it. */
import type { Metafile } from "esbuild";
import type { ObservedBundle } from "../layers/observed.ts";
import type { Frame } from "./frames.ts";

/** `node_modules/express/lib/x.js` → `express/lib/x.js`; of nested ones the innermost. */
export function shortName(file: string): string {
  const place = file.lastIndexOf("node_modules/");
  return place < 0 ? file : file.slice(place + "node_modules/".length);
}

/** Who imports it, up to the entry; empty where it isn't in the bundle. Shortest first. */
export function chainTo(metafile: Metafile, start: string, culprit: string): string[] {
  const bare = culprit.replace(/^node:/, "");
  const isCulprit = (path: string, original?: string) =>
    [path, original ?? ""].some(
      (name) => name === culprit || name.replace(/^node:/, "") === bare || name.endsWith(`:${culprit}`),
    );
  const from = new Map<string, string | undefined>([[start, undefined]]);
  for (const file of from.keys()) {
    for (const { path, original, external } of metafile.inputs[file]?.imports ?? []) {
      if (isCulprit(path, original)) return [culprit, ...upwards(file, from, start)];
      if (!external && !isOurs(path) && !from.has(path)) from.set(path, file);
    }
  }
  return [];
}

/** What asks for the steps lies outside of the installed tree, where the bundle's paths start. */
const isOurs = (path: string) => path.startsWith("../");

function upwards(file: string, from: ReadonlyMap<string, string | undefined>, start: string): string[] {
  const chain: string[] = [];
  for (let at: string | undefined = file; at !== undefined && at !== start; at = from.get(at))
    chain.push(shortName(at));
  return chain.filter((name) => !name.startsWith("required-"));
}

/** The chain of a failure: from the module that it names, else from where it was thrown. */
export function chainOf(
  bundle: ObservedBundle | undefined,
  culprit: string | undefined,
  frames: readonly Frame[],
): string[] {
  const chain = bundle?.metafile && culprit ? chainTo(bundle.metafile, bundle.start, culprit) : [];
  if (chain.length > 0) return chain;
  const places = frames.map(({ file, line }) => (line === undefined ? shortName(file) : `${shortName(file)}:${line}`));
  const [thrower] = frames;
  if (!bundle?.metafile || !thrower) return [...(culprit ? [culprit] : []), ...withoutRepeats(places)];
  const rest = chainTo(bundle.metafile, bundle.start, thrower.file).slice(1);
  return [places[0]!, ...rest];
}

/** Frames of one file after another are one step. */
function withoutRepeats(places: readonly string[]): string[] {
  const file = (place: string | undefined) => place?.replace(/:\d+$/, "");
  return places.filter((place, index) => file(place) !== file(places[index - 1]));
}

/** Why an entry fails in a column: one cause for all of its many messages. */
import { describeError } from "../../wire/outcome.ts";
import type { CheckContext } from "../layers/context.ts";
import type { Control, Judged } from "../layers/judge.ts";
import { judge } from "../layers/judge.ts";
import { observeOnNode } from "../layers/observe-bundle.ts";
import { kindsIn, type Observed } from "../layers/observed.ts";
import { plain, relate } from "../layers/tell.ts";
import type { Seen } from "../session/types.ts";
import type { Cause, Column, Entry, Installed, Layers } from "../types.ts";
import { nameAddon } from "./addon.ts";
import { chainOf, chainTo } from "./chain.ts";
import { type Class, classify, onlyRuntime } from "./classify.ts";
import { conditionCause } from "./condition.ts";
import { framesOf } from "./frames.ts";
import { cellOf } from "./globals.ts";
import { tellSize } from "./limits.ts";
import { merge } from "./merge.ts";

export interface Asked {
  entry: Entry;
  column: Column;
  observed: Observed;
  layers: Layers;
  failed: Judged["failed"];
  installed: Installed;
}

/** Empty where nothing failed. */
export function findCauses(asked: Asked): Cause[] {
  const { layers, installed, column } = asked;
  if (layers.resolves.state === "no")
    return [plainCause(relate(layers.resolves.detail ?? "it can't be resolved", installed.root))];
  const atLoad = layers.bundles.state === "no" || layers.loads.state === "no";
  const found = findRaw(asked).map((cause) => nameAddon(cause, column.way, atLoad, installed));
  // Whatever else is missing around an addon is missing for its sake.
  const addons = found.filter(({ kind }) => kind === "addon");
  return merge(addons.length > 0 ? addons : found);
}

function findRaw(asked: Asked): Cause[] {
  const { observed, layers, failed, entry, column, installed } = asked;
  const { bundle } = observed;
  if (bundle && bundle.errors.length > 0) return bundleCauses(observed);
  const oversize = bundle && layers.bundles.state === "no" ? tellSize(bundle.bytes) : undefined;
  if (oversize) return [{ kind: "size", summary: oversize, chain: [] }];
  const seen = layers.loads.state === "no" ? [observed.load as Seen] : failed.map((one) => one.seen);
  const condition = conditionCause(observed, layers, entry, column, installed);
  return [...(condition ? [condition] : []), ...seen.map((one) => causeOf(one, asked))];
}

const plainCause = (summary: string): Cause => ({ kind: "missing", summary, chain: [] });

function bundleCauses({ bundle }: Observed): Cause[] {
  const { errors, metafile, start } = bundle!;
  return merge(
    errors.map((error) => {
      const known = classify(error.text);
      const { kind, summary, culprit } = known;
      const place = error.location ? [{ file: error.location.file, line: error.location.line }] : [];
      const chain = metafile && culprit ? withLine(chainTo(metafile, start, culprit), place[0]) : [];
      const fallback = [...(culprit ? [culprit] : []), ...place.map(({ file, line }) => `${shorten(file)}:${line}`)];
      return { kind, summary, chain: chain.length > 0 ? chain : fallback, said: error.text, ...aside(known) };
    }),
  );
}

/** The line where it is imported, where the message is about that very import. */
function withLine([culprit = "", importer = "", ...rest]: string[], place: { file: string; line: number } | undefined) {
  if (!importer) return culprit ? [culprit] : [];
  return [culprit, place && shorten(place.file) === importer ? `${importer}:${place.line}` : importer, ...rest];
}

/** What is known of a cause beside its sentence. */
function aside(known: Class): Pick<Cause, "culprit" | "onlyOn"> {
  const onlyOn = onlyRuntime(known);
  const culprit = known.culprit ?? known.global;
  return { ...(culprit && { culprit }), ...(onlyOn && { onlyOn }) };
}

const shorten = (file: string) =>
  file.slice(file.lastIndexOf("node_modules/") + (file.includes("node_modules/") ? 13 : 0));

function causeOf(seen: Seen, { observed, installed: { root }, layers, column }: Asked): Cause {
  if ("late" in seen) return { kind: "timeout", summary: tellLate(seen.late, layers), chain: [] };
  const said = saidBy(seen);
  const known = classify(relate(said, root));
  const cell = known.global && cellOf(known.global, column.target.slot);
  return {
    kind: "died" in seen && known.kind === "error" ? "crash" : known.kind,
    summary: known.summary,
    chain: [...maker(said, known), ...chainOf(observed.bundle, known.culprit, framesOf(said, observed.bundle, root))],
    said: relate(said, root).slice(0, 2000),
    ...aside(known),
    ...(cell && { cell }),
  };
}

const tellLate = (milliseconds: number, { loads }: Layers) =>
  loads.state === "no"
    ? `importing it did not end within ${milliseconds / 1000} s`
    : `not done within ${milliseconds / 1000} s`;

/** What makes code of strings, as the stack names it. */
function maker(said: string, { kind }: Class): string[] {
  if (kind !== "eval") return [];
  return [
    /\bat new Function\b/.test(said) ? "new Function" : /\bat eval\b/.test(said) ? "eval" : "new Function or eval",
  ];
}

function saidBy(seen: Seen): string {
  if ("notReached" in seen || "late" in seen) return "";
  if ("died" in seen) return plain(seen.said || seen.died);
  if ("returned" in seen.outcome) return "it gave another result than Node";
  const { threw } = seen.outcome;
  const stack = threw instanceof Error ? (threw.stack ?? "") : "";
  return plain(`${describeError(threw).text}\n${stack}`);
}

/** What running the same bundle on Node comes to; undefined where that would say nothing. @param node a Node to run it on */
export async function runOnNode(
  { entry, observed, layers }: Asked,
  { node, context, control }: { node: Column; context: CheckContext; control: Control | undefined },
): Promise<Cause["onNode"]> {
  // What fails on Node without a bundler too says nothing about either.
  if (!observed.bundle?.file || !control || kindsIn(control.first.load) === undefined) return undefined;
  // Another file was chosen when it was bundled: that is no question to Node.
  if (layers.loads.state === "yes" && (layers.works.state === "yes" || layers.works.state === "unknown"))
    return undefined;
  const there = await observeOnNode(node, context, observed.bundle.file, entry);
  const { layers: on } = judge({ ...there, resolution: observed.resolution }, control, entry.specifier);
  if (on.loads.state !== "yes") return "fails";
  if (observed.calls === undefined || on.works.state === "yes") return "works";
  return on.works.state === "partly" ? "differs" : "fails";
}

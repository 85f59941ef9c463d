/** Why an entry fails in a column: one cause for all of its many messages. */
import { describeError } from "../../wire/outcome.ts";
import type { CheckContext } from "../layers/context.ts";
import type { Control, Judged } from "../layers/judge.ts";
import { judge } from "../layers/judge.ts";
import { observeOnNode } from "../layers/observe-bundle.ts";
import { kindsIn, type Observed } from "../layers/observed.ts";
import { plain, relate } from "../layers/tell.ts";
import type { Seen } from "../session/types.ts";
import type { Cause, Column, Entry, Layers } from "../types.ts";
import { chainOf, chainTo } from "./chain.ts";
import { classify } from "./classify.ts";
import { framesOf } from "./frames.ts";
import { merge } from "./merge.ts";

export interface Asked {
  entry: Entry;
  column: Column;
  observed: Observed;
  layers: Layers;
  failed: Judged["failed"];
  /** A Node to run the same bundle on. */
  node: Column;
  context: CheckContext;
  control: Control | undefined;
}

/** Empty where nothing failed. */
export async function findCauses(asked: Asked): Promise<Cause[]> {
  const { observed, layers, failed, control } = asked;
  if (layers.resolves.state === "no")
    return [plainCause(relate(layers.resolves.detail ?? "it can't be resolved", asked.context.installed.root))];
  if (observed.bundle && observed.bundle.errors.length > 0) return bundleCauses(observed);
  const seen = layers.loads.state === "no" ? [observed.load as Seen] : failed.map((one) => one.seen);
  const causes = merge(seen.map((one) => causeOf(one, asked)));
  // What fails on Node without a bundler too says nothing about either.
  const comparable = control && kindsIn(control.first.load) !== undefined;
  if (causes.length === 0 || !observed.bundle?.file || !comparable) return causes;
  const onNode = await runOnNode(asked);
  return causes.map((cause) => ({ ...cause, onNode }));
}

const plainCause = (summary: string): Cause => ({ kind: "missing", summary, chain: [] });

function bundleCauses({ bundle }: Observed): Cause[] {
  const { errors, metafile, start } = bundle!;
  return merge(
    errors.map((error) => {
      const { kind, summary, culprit } = classify(error.text);
      const place = error.location ? [{ file: error.location.file, line: error.location.line }] : [];
      const chain = metafile && culprit ? withLine(chainTo(metafile, start, culprit), place[0]) : [];
      const fallback = [...(culprit ? [culprit] : []), ...place.map(({ file, line }) => `${shorten(file)}:${line}`)];
      return { kind, summary, chain: chain.length > 0 ? chain : fallback, said: error.text };
    }),
  );
}

/** The line where it is imported, where the message is about that very import. */
function withLine([culprit = "", importer = "", ...rest]: string[], place: { file: string; line: number } | undefined) {
  if (!importer) return culprit ? [culprit] : [];
  return [culprit, place && shorten(place.file) === importer ? `${importer}:${place.line}` : importer, ...rest];
}

const shorten = (file: string) =>
  file.slice(file.lastIndexOf("node_modules/") + (file.includes("node_modules/") ? 13 : 0));

function causeOf(seen: Seen, { observed, context }: Asked): Cause {
  if ("late" in seen) return { kind: "timeout", summary: `not done within ${seen.late / 1000} s`, chain: [] };
  const said = saidBy(seen);
  const { kind, summary, culprit } = classify(relate(said, context.installed.root));
  const frames = framesOf(said, observed.bundle, context.installed.root);
  const chain = chainOf(observed.bundle, culprit, frames);
  return {
    kind: "died" in seen && kind === "error" ? "crash" : kind,
    summary,
    chain,
    said: relate(said, context.installed.root).slice(0, 2000),
  };
}

function saidBy(seen: Seen): string {
  if ("notReached" in seen || "late" in seen) return "";
  if ("died" in seen) return plain(seen.said || seen.died);
  if ("returned" in seen.outcome) return "it gave another result than Node";
  const { threw } = seen.outcome;
  const stack = threw instanceof Error ? (threw.stack ?? "") : "";
  return plain(`${describeError(threw).text}\n${stack}`);
}

async function runOnNode({ entry, observed, node, context, control }: Asked): Promise<NonNullable<Cause["onNode"]>> {
  const there = await observeOnNode(node, context, observed.bundle!.file!, entry);
  const { layers } = judge({ ...there, resolution: observed.resolution }, control, entry.specifier);
  if (layers.loads.state !== "yes") return "fails";
  if (observed.calls === undefined || layers.works.state === "yes") return "works";
  return layers.works.state === "partly" ? "differs" : "fails";
}

/** A file that another condition chose than on Node, where it has less. */

import { chooseFile } from "../conditions.ts";
import { kindsIn, type Observed } from "../layers/observed.ts";
import { describeResolution } from "../layers/resolution.ts";
import type { Cause, Column, Entry, Installed, Layers } from "../types.ts";

/** Packages that Bun has versions of its own of. https://github.com/oven-sh/bun/tree/main/src/js/thirdparty */
const bunOwn = ["ws", "undici", "node-fetch", "isomorphic-fetch", "@vercel/fetch", "abort-controller"];

/** Undefined where its exports are whole, or where the same file was chosen. */
export function conditionCause(
  observed: Observed,
  { exports }: Layers,
  entry: Entry,
  column: Column,
  installed: Installed,
): Cause | undefined {
  if (exports.state !== "partly" && exports.state !== "no") return undefined;
  const { runtime } = column.target;
  if (runtime === "bun" && bunOwn.includes(entry.specifier))
    return { kind: "condition", summary: `Bun has its own ${entry.specifier} in the place of the package`, chain: [] };
  const { file, through } = describeResolution(observed, installed, entry, column);
  const there = chooseFile(installed.manifest, entry.subpath, "node", "native");
  if (!file || !through || through === there?.through) return undefined;
  const what = `${through.includes("browser") ? "a browser" : "another"} ${isStub(observed) ? "stub" : "build"}`;
  return {
    kind: "condition",
    summary: `${entry.specifier} resolved to ${what}, ${file}, through ${through}`,
    chain: [],
  };
}

/** Nothing but a default export stands there. */
const isStub = ({ load }: Observed) =>
  Object.keys(kindsIn(load) ?? {}).every((name) => name === "default" || name === "__esModule");

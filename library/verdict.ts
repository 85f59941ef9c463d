/** The verdict on an entry in a column. Pure. */
import type { ExerciseSource, Layers, Verdict } from "./types.ts";

export interface Evidence {
  layers: Layers;
  /** The author says that this entry is not meant for the target. */
  declared?: boolean;
  /** Where the exercise came from; absent where nothing was exercised. */
  exercise?: ExerciseSource["origin"];
  /** It fails on Node too, and may do so for want of an install script that was not run. */
  unsure?: boolean;
  /** A change was found, and running it confirmed, that turns everything green. */
  change?: boolean;
}

/**
 * `declared` before everything; a failed layer is `no`, or `works with a change` where one was verified; an incomplete
 * one is `partly`; without an exercise whose control is steady it is `unknown`: what loads isn't thereby shown to work.
 */
export function decide({ layers, declared, exercise, change, unsure }: Evidence): Verdict {
  if (declared) return "declared";
  if (unsure) return "unknown";
  const states = [layers.resolves, layers.bundles, layers.loads].map(({ state }) => state);
  const failed = states.includes("no") || layers.exports.state === "no" || layers.works.state === "no";
  const partial = layers.exports.state === "partly" || layers.works.state === "partly";
  if (failed || partial) return change ? "works with a change" : failed ? "no" : "partly";
  const bundled = layers.bundles.state === "yes" || layers.bundles.state === "not applicable";
  const seen = [layers.resolves, layers.loads, layers.exports, layers.works].every(({ state }) => state === "yes");
  if (!seen || !bundled || !exercise) return "unknown";
  return exercise === "built-in" ? "smoke" : "works";
}

/** Whether a verdict means that it works as it is. */
export const isWorking = (verdict: Verdict): boolean => verdict === "works" || verdict === "smoke";
/** Whether a verdict means that it doesn't. */
export const isFailing = (verdict: Verdict): boolean =>
  verdict === "no" || verdict === "partly" || verdict === "works with a change";

/** What the verdicts on a column's entries come to: the worst that was seen, and `unknown` only where nothing is known. */
export function summarise(verdicts: readonly Verdict[]): Verdict {
  const order = ["no", "partly", "works with a change", "smoke", "works", "unknown", "declared"] as const;
  return order.find((verdict) => verdicts.includes(verdict)) ?? "unknown";
}

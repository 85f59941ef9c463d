/** Retries a failure with small changes, run each time, until it is green or nothing is left to try. */
import type { Alteration } from "../layers/observe-bundle.ts";
import { type Cause, type LayerState, layerNames } from "../types.ts";
import { combine } from "./combine.ts";
import type { DiagnosisStep, Failure, Proposal } from "./step.ts";

/** Runs an entry anew, altered. */
export type Retry = (alteration: Alteration) => Promise<Failure>;

/** Tries that a failure is worth, and the milliseconds after which no other is begun. */
export interface Bounds {
  tries: number;
  within: number;
}

export interface Diagnosis {
  /** What turned it green, as it was run; empty where nothing did. */
  changes: Proposal[];
  /** As it was with the changes. */
  after?: Failure;
  /** Where nothing turned it green: the changes that led farthest, and what stood in the way then. */
  farthest?: { changes: Proposal[]; causes: readonly Cause[] };
}

interface State {
  changes: Proposal[];
  failure: Failure;
}

const defaults: Bounds = { tries: 12, within: 8000 };
/** What no change of a setting helps against; an endless loop would take its time again at each try. */
const hopeless = new Set<Cause["kind"]>(["addon", "timeout"]);

/** Nearest first: single changes before two, and what led farther before what only failed in another way. */
export async function diagnose(
  failure: Failure,
  steps: readonly DiagnosisStep[],
  retry: Retry,
  bounds: Bounds = defaults,
): Promise<Diagnosis> {
  const run = bounded(retry, bounds);
  const tried = new Set<string>();
  const frontier: State[] = [{ changes: [], failure }];
  let farthest = frontier[0]!;
  for (let state = frontier.shift(); state; state = frontier.shift()) {
    for (const proposal of propose(state, steps)) {
      const changes = [...state.changes, proposal];
      if (seen(changes, tried)) continue;
      const after = await run(changes);
      if (!after) return told(farthest);
      const next = { changes, failure: after };
      if (isGreen(after)) return settle(next, failure, steps, bounded(retry, bounds));
      if (isOnward(state.failure, after)) frontier.push(next);
      if (rankOf(after) > rankOf(farthest.failure)) farthest = next;
    }
    frontier.sort((left, right) => rankOf(right.failure) - rankOf(left.failure));
  }
  return told(farthest);
}

type Run = (changes: readonly Proposal[]) => Promise<Failure | undefined>;

/** @returns undefined once the tries or the time are used up */
function bounded(retry: Retry, { tries, within }: Bounds): Run {
  const until = performance.now() + within;
  let left = tries;
  return async (changes) => {
    left -= 1;
    if (left < 0 || performance.now() > until) return undefined;
    return retry(combine(changes.map(({ alteration }) => alteration)));
  };
}

const propose = ({ failure }: State, steps: readonly DiagnosisStep[]): Proposal[] =>
  failure.causes.some(({ kind }) => hopeless.has(kind)) ? [] : steps.flatMap((step) => step.propose(failure));

/** The same changes in another order are the same. */
function seen(changes: readonly Proposal[], tried: Set<string>): boolean {
  const names = changes.map(({ name }) => name);
  const key = JSON.stringify(names.toSorted());
  if (new Set(names).size < names.length || tried.has(key)) return true;
  tried.add(key);
  return false;
}

const told = ({ changes, failure: { causes } }: State): Diagnosis =>
  changes.length > 0 ? { changes: [], farthest: { changes, causes } } : { changes: [] };

/** Leaves out what wasn't needed, then has each change as small as it can be. */
async function settle(green: State, failure: Failure, steps: readonly DiagnosisStep[], run: Run): Promise<Diagnosis> {
  let { changes, failure: after } = green;
  for (const change of changes.slice(0, -1)) {
    const fewer = changes.filter((one) => one !== change);
    const without = await run(fewer);
    if (without && isGreen(without)) [changes, after] = [fewer, without];
  }
  for (const change of changes) {
    const step = steps.find((one) => one.narrow && one.propose(failure).some(({ name }) => name === change.name));
    const others = changes.filter((one) => one !== change);
    const helps = async (proposal: Proposal) => {
      const narrowed = await run([...others, proposal]);
      if (narrowed && isGreen(narrowed)) after = narrowed;
      return narrowed !== undefined && isGreen(narrowed);
    };
    const smaller = await step?.narrow?.(change, failure, helps);
    if (smaller) changes = changes.map((one) => (one === change ? smaller : one));
  }
  return { changes, after };
}

const bad: ReadonlySet<LayerState> = new Set(["no", "partly", "not reached"]);

/** No layer fails; what can't be said (nothing was exercised) is no failure. */
export const isGreen = ({ judged: { layers } }: Failure): boolean =>
  layerNames.every((name) => !bad.has(layers[name].state));

/** How far it came: whole layers, and the share of what worked. */
export function rankOf({ judged: { layers, tally } }: Failure): number {
  const whole = layerNames.filter((name) => !bad.has(layers[name].state)).length;
  return whole + (tally ? tally.passed / (tally.of + 1) : 0);
}

/** It came farther, or it fails for another reason, which another change may be for. */
function isOnward(before: Failure, after: Failure): boolean {
  const summaries = ({ causes }: Failure) => JSON.stringify(causes.map(({ summary }) => summary));
  return rankOf(after) > rankOf(before) || summaries(after) !== summaries(before);
}

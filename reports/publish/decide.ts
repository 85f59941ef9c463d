/** What of a run is published, and what is kept of the last publication. Pure. */
import type { ResultFile } from "../../wire/results.ts";
import { groupRuns, type TargetRun } from "../columns.ts";
import type { Gaps } from "../gaps.ts";
import { judgeCanary } from "./canary.ts";
import { judgeColumn, judgeMost, type Refusal } from "./rules.ts";
import { type Weight, weighRun } from "./weigh.ts";

export interface Offer {
  fresh: readonly ResultFile[];
  /** The last publication; empty for the first. */
  last: readonly ResultFile[];
  canary: readonly ResultFile[];
  gaps: Gaps;
  /** Slots that have to be there, besides those of the last publication. */
  expected?: readonly string[];
  /** Slots whose fall somebody has looked at. */
  accept?: readonly string[];
  /** Slots that are given up: they are not kept. */
  forget?: readonly string[];
}

/** A column of the publication. */
export interface Published {
  slot: string;
  target: string;
  startedAt: string;
  /** Kept from the last publication: since when it is of no newer run, and why. */
  stale?: { since: string; rule: string; why: string };
}

export interface Decision {
  /** Why nothing at all is published. */
  refused?: Refusal;
  columns: Published[];
  /** Slots that are shown nowhere, with the reason: there is no good column to keep. */
  without: { slot: string; rule: string; why: string }[];
  /** The runs that make the columns, in their order, and those that they take the place of. */
  runs: TargetRun[];
  replaced: TargetRun[];
  /** The runs that are new. */
  fresh: TargetRun[];
}

const lost: Refusal = {
  rule: "missing",
  why: "nothing of it came. See what the job of this target says; to give the column up: --forget",
};

/** One column a slot: the newest where it was run as several targets. */
function bySlot(results: readonly ResultFile[]): Map<string, TargetRun> {
  const newest = ({ files }: TargetRun) => files[0]!.startedAt;
  const runs = groupRuns(results).toSorted((left, right) => (newest(left) < newest(right) ? -1 : 1));
  return new Map(runs.map((run) => [run.target.slot, run]));
}

function describe({ slot, target, startedAt }: Weight, refusal?: Refusal): Published {
  return { slot, target, startedAt, ...(refusal && { stale: { since: startedAt, ...refusal } }) };
}

/** @throws InputError where two files of a target hold the same check */
export function decidePublication(offer: Offer): Decision {
  const { gaps, expected = [], accept = [], forget = [] } = offer;
  const now = bySlot(offer.fresh);
  const last = bySlot(offer.last);
  for (const slot of forget) last.delete(slot);
  const decision: Decision = { columns: [], without: [], runs: [], replaced: [], fresh: [] };
  const refusals: (Refusal & { slot: string })[] = [];
  for (const slot of new Set([...last.keys(), ...now.keys(), ...expected])) {
    const [fresh, kept] = [now.get(slot), last.get(slot)];
    const before = kept && weighRun(kept, gaps);
    const weight = fresh && weighRun(fresh, gaps);
    const refusal = weight ? judgeColumn(weight, before, accept.includes(slot)) : lost;
    if (fresh && refusal) refusals.push({ slot, ...refusal });
    if (fresh && weight && !refusal) {
      decision.runs.push(fresh);
      decision.fresh.push(fresh);
      decision.columns.push(describe(weight));
      if (kept) decision.replaced.push(kept);
    } else if (kept && before && refusal) {
      decision.runs.push(kept);
      decision.columns.push(describe(before, refusal));
    } else if (refusal) decision.without.push({ slot, ...refusal });
  }
  const clean = [...decision.fresh, ...last.values()];
  const refused = judgeCanary(groupRuns(offer.canary), clean) ?? judgeMost(now.size, refusals) ?? judgeNone(now.size);
  return { ...decision, ...(refused && { refused }) };
}

const judgeNone = (came: number): Refusal | undefined => (came === 0 ? { ...lost, rule: "missing" } : undefined);

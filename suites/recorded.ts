/** What travels from a worker to the recorder: a check's record, less what only its source can tell. */
import type { CheckRecord } from "../wire/results.ts";
import type { Attempted } from "./attempt.ts";
import type { Tried } from "./history.ts";
import { labelOf } from "./needs.ts";
import type { Place } from "./place.ts";

export type Recorded = Omit<CheckRecord, "revision" | "file" | "line"> & { place: Place };

/** What a Vitest test saw in one target; its `meta.seen` holds one of these by slot. */
export interface Seen {
  records: readonly Recorded[];
  /** A fault of ours that belongs to no record. */
  error?: string;
  /** Set when the target could never be launched: why, with what to do. */
  unlaunchable?: string;
  /** Milliseconds from the beginning of its turn. */
  duration: number;
}

/** A worker's amendments, a line of JSON each, in the run's folder. */
export const amendmentsFile = (slot: string, thread: number): string => `${slot}.${thread}.amendments`;

/** A slot's name may hold dots itself. */
export const slotOfAmendments = (file: string): string => file.replace(/\.\d+\.amendments$/, "");

export function recordOf({ check, attempts }: Tried): Recorded {
  const { id, suite, feature, title, tier, about, place } = check;
  const { spec, level = "shall", wpt, bcd, profiles = [], needs = [] } = about;
  const last = attempts.at(-1);
  return {
    id,
    place,
    suite,
    area: suite.slice(0, suite.indexOf("/")),
    feature,
    title,
    tier,
    spec,
    level,
    ...(wpt ? { wpt } : {}),
    ...(bcd ? { bcd } : {}),
    profiles: [...profiles],
    needs: needs.map((need) => labelOf(need)),
    verdict: last?.verdict ?? "skip",
    ...(last?.reason ? { reason: last.reason } : {}),
    duration: round(last?.duration ?? 0),
    attempts: attempts.map(attemptRecord),
    ...(last?.fact ? { fact: last.fact } : {}),
  };
}

function attemptRecord({ fact: _fact, ...attempt }: Attempted) {
  return { ...attempt, duration: round(attempt.duration) };
}

const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

/** What travels from a worker to the recorder: a check's record, less what only its source can tell. */
import type { Attempt, CheckRecord } from "../wire/results.ts";
import type { Attempted } from "./attempt.ts";
import type { Tried } from "./history.ts";
import { labelOf } from "./needs.ts";
import type { Place } from "./place.ts";

/** A check's record without its evidence, which stands beside it. */
export type Recorded = Omit<CheckRecord, "revision" | "file" | "line" | "attempts"> & {
  place: Place;
  /** Generated checks bring theirs; that of the others is found in their source. */
  revision?: string;
};

/** A record as a worker hands it over. */
export interface Entry {
  record: Recorded;
  attempts: readonly Attempt[];
}

/** What a Vitest test saw in one target; its `meta.seen` holds one of these by slot. The records are in the spool. */
export interface Seen {
  /** How many records it left. */
  records: number;
  /** A fault of ours that belongs to no record. */
  error?: string;
  /** Set when the target could never be launched: why, with what to do. */
  unlaunchable?: string;
  /** Milliseconds from the beginning of its turn. */
  duration: number;
}

export function entryOf({ check, attempts }: Tried): Entry {
  const { id, suite, feature, title, tier, about, place } = check;
  const { spec, level = "shall", wpt, bcd, profiles = [], needs = [] } = about;
  const last = attempts.at(-1);
  const record = {
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
    ...(last?.fact ? { fact: last.fact } : {}),
  };
  return { record, attempts: attempts.map(attemptRecord) };
}

function attemptRecord({ fact: _fact, ...attempt }: Attempted): Attempt {
  return { ...attempt, duration: round(attempt.duration) };
}

const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

/** A day of a column: its verdicts, and evidence where they are other than on the day before. Pure. */
import type { Attempt, ResultFile, TargetRecord, Verdict } from "../../wire/results.ts";
import type { TargetRun } from "../columns.ts";
import { type Judged, readAttempts } from "../evidence.ts";
import type { SnapshotColumn } from "../snapshot.ts";
import { nameList, writeList } from "./list.ts";
import { writeVector } from "./vector.ts";

export const daySchema = "wintermatrix-day-1";

export interface Change {
  id: string;
  was: Verdict;
  now: Verdict;
  /** The check itself changed. */
  revised?: true;
  /** The attempt that decided, its texts cut. */
  evidence?: Attempt;
}

export interface Day {
  schema: typeof daySchema;
  target: SnapshotColumn["target"];
  tool: string;
  suiteHash: string;
  host: Pick<ResultFile["host"], "os" | "arch">;
  startedAt: string;
  /** sha512 of the binary. */
  binary: string;
  /** The name of the list of checks. */
  checks: string;
  vector: string;
  /** Beside the day before; none on the first. */
  changes: Change[];
  /** How many changes there are beyond those listed. */
  more?: number;
}

/** Changes that are listed: beyond them the suites changed, or the runtime broke as a whole. */
const most = 500;
/** Characters of a text that are kept. */
const longest = 1000;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function cutAttempt({ observations, reason, expected, actual, stderr, ...rest }: Attempt): Attempt {
  return {
    ...rest,
    ...(reason !== undefined && { reason: cut(reason) }),
    observations: observations.slice(0, 4).map(({ args, returned, threw, ...observation }) => ({
      ...observation,
      args: args.slice(0, 8).map(cut),
      ...(returned !== undefined && { returned: cut(returned) }),
      ...(threw !== undefined && { threw: cut(threw) }),
    })),
    ...(expected !== undefined && { expected: cut(expected) }),
    ...(actual !== undefined && { actual: cut(actual) }),
    ...(stderr !== undefined && { stderr: cut(stderr) }),
  };
}

function changeOf(now: Judged, before: SnapshotColumn | undefined): Change[] {
  const was = before?.checks.get(now.id);
  if (!was || was.verdict === now.verdict) return [];
  const last = readAttempts(now.attempts).at(-1);
  const revised = was.revision !== now.revision && { revised: true as const };
  return [{ id: now.id, was: was.verdict, now: now.verdict, ...revised, ...(last && { evidence: cutAttempt(last) }) }];
}

const describe = ({ id, slot, runtime, version, engine, options, moving }: TargetRecord): Day["target"] => {
  return { id, slot, runtime, version, engine, options, ...(moving && { moving }) };
};

/**
 * @param before the day before
 * @returns the day, and the text of the list that its vector is about
 */
export function makeDay({ target, files, checks }: TargetRun, before?: SnapshotColumn): { day: Day; list: string } {
  const sorted = [...checks.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  const list = writeList(sorted.map(({ id, revision }) => [id, revision]));
  const changes = sorted.flatMap((check) => changeOf(check, before));
  const { tool, suiteHash, host, startedAt } = files[0]!;
  const day: Day = {
    schema: daySchema,
    target: describe(target),
    tool: tool.version,
    suiteHash,
    host: { os: host.os, arch: host.arch },
    startedAt,
    binary: target.binary.sha512,
    checks: nameList(list),
    vector: writeVector(sorted.map(({ verdict }) => verdict)),
    changes: changes.slice(0, most),
    ...(changes.length > most && { more: changes.length - most }),
  };
  return { day, list };
}

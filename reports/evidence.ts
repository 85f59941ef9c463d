/** Where the attempts of a check are: in memory, or in the result file until somebody looks at them. */
import type { Attempt, CheckRecord, ResultFile } from "../wire/results.ts";

/** Attempts that are read when they are looked at: of a large run they are hundreds of megabytes. */
export interface FiledAttempts {
  /** How many there are. */
  length: number;
  read(): readonly Attempt[];
}

/** A check's record as reports take it. */
export type Judged = Omit<CheckRecord, "attempts"> & { attempts: readonly Attempt[] | FiledAttempts };
/** A result file as reports take it: as it was parsed, or with its evidence left in the file. */
export type Result = Omit<ResultFile, "checks"> & { checks: readonly Judged[] };

export function readAttempts(attempts: Judged["attempts"]): readonly Attempt[] {
  return "read" in attempts ? attempts.read() : attempts;
}

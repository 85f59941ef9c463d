import type { CheckRecord } from "../../wire/results.ts";

/** What a trial's process tells of its run. */
export interface Ran {
  checks: CheckRecord[];
  errors: { where: string; message: string }[];
}

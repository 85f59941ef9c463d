import { type Compared, compareSnapshots } from "../../reports/compare.ts";
import { loadRun } from "../../reports/load.ts";
import { snapshotResults } from "../../reports/snapshot.ts";
import type { ResultFile } from "../../wire/results.ts";
import { readAll } from "../report/read.ts";

type Run = string | readonly ResultFile[];

const snapshot = async (run: Run) => (typeof run === "string" ? loadRun(run) : snapshotResults(run));

/** See `public.ts`. */
export async function diff(old: Run, now: Run): Promise<Compared> {
  const [before, after] = await Promise.all([snapshot(old), snapshot(now)]);
  return compareSnapshots(before, after);
}

/** See `public.ts`. */
export function loadResults(paths: string | readonly string[]): Promise<ResultFile[]> {
  return readAll([paths].flat());
}

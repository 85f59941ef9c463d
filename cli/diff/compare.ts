import { type Compared, judgeComparison } from "../../reports/compare.ts";
import { markComparison, tellComparison } from "../../reports/comparison.ts";
import type { FailOn } from "../../reports/fail-on.ts";
import { diff } from "../api/diff.ts";

const writers = {
  text: tellComparison,
  markdown: markComparison,
  json: (compared: Compared) => `${JSON.stringify(compared, null, 1)}\n`,
};

/**
 * Compares the runs at two paths.
 * @throws InputError where one of them is no run
 */
export async function compareRuns(old: string, now: string, format: keyof typeof writers, failOn: FailOn) {
  const compared = await diff(old, now);
  return { text: writers[format](compared), code: judgeComparison(compared, failOn) };
}

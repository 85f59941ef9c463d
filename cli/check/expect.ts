/** `--expect workerd=works`, and what the exit code comes from. */

import type { Report, Verdict } from "../../library/types.ts";
import { isWorking, summarise } from "../../library/verdict.ts";
import { findNearest } from "../../runners/nearest.ts";
import { slots } from "../../runners/slots.ts";
import { InputError } from "../../wire/input-error.ts";

const verdicts: readonly Verdict[] = ["works", "smoke", "works with a change", "partly", "no", "unknown", "declared"];

export interface Expectation {
  target: string;
  verdict: Verdict;
}

/** @throws InputError for what isn't `<target>=<verdict>` */
export function readExpectations(texts: readonly string[]): Expectation[] {
  return texts.map((text) => {
    const [target = "", verdict = ""] = text.split(/=(?=[^=]*$)/);
    const found = verdicts.find((one) => one === verdict || one.replaceAll(" ", "-") === verdict);
    if (target && found) return { target, verdict: found };
    const near = findNearest(verdict, verdicts);
    throw new InputError(
      `--expect ${text}: ${near ? `did you mean "${near}"?` : `a verdict is one of ${verdicts.join(", ")}.`} Try --expect workerd=works`,
    );
  });
}

/** What didn't come out as expected, a sentence each. @throws InputError for a target that wasn't checked */
export function checkExpectations(report: Report, expectations: readonly Expectation[]): string[] {
  return expectations.flatMap(({ target, verdict }) => {
    const columns = report.columns.filter(({ key, slot, runtime, id }) => [key, slot, runtime, id].includes(target));
    if (columns.length === 0) throw new InputError(explainUnknown(target, report));
    return columns.flatMap(({ key, title }) => {
      const actual = verdictOn(report, key);
      const met = actual === undefined || actual === verdict || (verdict === "works" && actual === "smoke");
      return met ? [] : [`expected ${title}: ${verdict}, and it is: ${actual}`];
    });
  });
}

function explainUnknown(target: string, report: Report): string {
  const known = [...new Set(report.columns.map(({ slot }) => slot))];
  const near = findNearest(target, [...known, ...slots.map(({ name }) => name)]);
  return `--expect names "${target}", which was not checked. ${near ? `Did you mean "${near}"? ` : ""}There are: ${known.join(", ")}`;
}

/** Undefined where everything is ignored; where nothing was there to check, nothing is known. */
function verdictOn({ rows }: Report, key: string): Verdict | undefined {
  const all = rows.filter(({ column }) => column === key);
  const counted = all.filter(({ ignored }) => ignored === undefined);
  return counted.length > 0 || all.length === 0 ? summarise(counted.map(({ verdict }) => verdict)) : undefined;
}

/**
 * Expectations decide, and what got worse since the base; without either every column has to work, and one of which
 * nothing is known doesn't. What is ignored never fails.
 */
export function exitCodeOf(report: Report, expectations: readonly Expectation[], failed: readonly string[]): number {
  if (failed.length > 0 || report.base?.worse.some((one) => !isIgnored(report, one))) return 1;
  if (expectations.length > 0 || report.base) return 0;
  const good = (verdict: Verdict | undefined) => !verdict || isWorking(verdict) || verdict === "declared";
  return report.columns.every(({ key }) => good(verdictOn(report, key))) ? 0 : 1;
}

const isIgnored = ({ rows }: Report, { entry, column }: { entry: string; column: string }) =>
  rows.some((row) => row.entry === entry && row.column === column && row.ignored !== undefined);

import { announceChange } from "../announce.ts";
import { type Diff, type Difference, isFailing } from "../diff.ts";
import { readAttempts } from "../evidence.ts";
import type { TextFormat, View } from "../formats.ts";
import { type Outcome, type TestCase, type TestSuite, writeJunit } from "../junit.ts";
import type { Cell, CheckRow, Column, Matrix } from "../model.ts";
import { describeTarget } from "../words.ts";

/** What is compared with a baseline fails by its differences, a known non-pass not; else every non-pass fails. */
type Judge = (check: CheckRow, cell: Cell) => Pick<TestCase, "outcome" | "type" | "message">;

const unjudged: ReadonlySet<string> = new Set(["skip", "blocked"]);

const judgeAlone: Judge = (_check, { verdict, reason = "" }) => {
  if (verdict === "pass") return { outcome: "passed" };
  const outcome: Outcome = verdict === "error" ? "error" : unjudged.has(verdict) ? "skipped" : "failure";
  return { outcome, type: verdict, message: reason };
};

function judgeBy(diff: Diff, failOn: View["failOn"]): Judge {
  const differences = new Map(diff.differences.map((difference) => [difference.id, difference]));
  return (check, cell) => {
    const { reason = "" } = cell;
    const difference = differences.get(check.id);
    const alone = judgeAlone(check, cell);
    if (alone.outcome === "error") return alone;
    if (difference && isFailing(difference, failOn)) {
      return { outcome: "failure", type: difference.kind, message: `${announceChange(difference)} ${reason}` };
    }
    if (alone.outcome === "passed") return alone;
    const known = difference ? difference.kind : "as in the baseline";
    return { outcome: "skipped", type: cell.verdict, message: `${known}: ${cell.verdict}: ${reason}` };
  };
}

function tellEvidence({ spec }: CheckRow, { attempts, gap }: Cell): string {
  const { expected, actual, stderr } = readAttempts(attempts).at(-1) ?? {};
  const parts = { spec, "known gap": gap?.reason, upstream: gap?.upstream, expected, actual, stderr };
  const told = Object.entries(parts).filter(([, text]) => text);
  return told.map(([name, text]) => `${name}: ${text!.slice(0, 1500)}`).join("\n");
}

function makeCase(check: CheckRow, key: string, judge: Judge): TestCase {
  const cell = check.cells[key]!;
  const judged = judge(check, cell);
  return {
    name: `${check.feature}: ${check.title}`,
    classname: `${key}.${check.suite.replaceAll("/", ".")}`,
    duration: cell.duration,
    ...judged,
    ...(judged.outcome !== "passed" && { detail: tellEvidence(check, cell) }),
  };
}

/** What a run says beside its checks: our faults, ids that were not produced, gaps that are stale. */
function listOthers({ key, errors }: Column, diff: Diff | undefined, failOn: View["failOn"]): TestCase[] {
  const faults = errors.map(({ where, message }) => ({
    name: where,
    type: "error",
    message,
    outcome: "error" as const,
  }));
  const kinds: Partial<Record<Difference["kind"], Outcome>> = { missing: "error", "stale gap": "failure" };
  const named = (diff?.differences ?? []).flatMap((one) => {
    const outcome = isFailing(one, failOn) ? kinds[one.kind] : undefined;
    const message = `${announceChange(one)} ${one.reason ?? ""}`;
    return outcome ? [{ name: one.id, type: one.kind, message, outcome }] : [];
  });
  return [...faults, ...named].map((one) => ({ ...one, classname: key, duration: 0 }));
}

function makeSuite(column: Column, checks: readonly CheckRow[], { diffs = [], failOn }: View): TestSuite {
  const { key, target, startedAt, duration, suiteHash } = column;
  const diff = diffs.find((one) => one.target === target.id && one.slot === target.slot);
  const judge = diff?.baseline === undefined ? judgeAlone : judgeBy(diff, failOn);
  const own = checks.filter(({ cells }) => cells[key]).map((check) => makeCase(check, key, judge));
  const properties = { target: target.id, described: describeTarget(column), suites: suiteHash };
  return { name: key, startedAt, duration, properties, cases: [...own, ...listOthers(column, diff, failOn)] };
}

/** junit.xml: a suite per column. What CI servers turn red is what makes the run fail. */
function render({ areas, columns }: Matrix, view: View = {}): string {
  const checks = areas.flatMap(({ features }) => features.flatMap((feature) => feature.checks));
  return writeJunit(columns.map((column) => makeSuite(column, checks, view)));
}

export default { name: "junit", file: "junit.xml", render } satisfies TextFormat;

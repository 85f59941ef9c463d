import type { Verdict } from "../../wire/results.ts";
import { nameFile } from "../file-name.ts";
import type { FilesFormat } from "../formats.ts";
import type { Cell, CheckRow, Column, Matrix } from "../model.ts";
import { clarify } from "../text.ts";

/** What wptrunner calls it. A crash there is a test's, not a subtest's; `skip` is an unmet precondition. */
const statuses: Readonly<Record<Verdict, string>> = {
  pass: "PASS",
  fail: "FAIL",
  stub: "FAIL",
  absent: "FAIL",
  crash: "FAIL",
  flaky: "FAIL",
  timeout: "TIMEOUT",
  blocked: "NOTRUN",
  error: "NOTRUN",
  skip: "PRECONDITION_FAILED",
};

/** As WPT names systems. */
const systems: Readonly<Record<string, string>> = { Darwin: "mac", Windows_NT: "win" };

function describeSubtest(check: CheckRow, { verdict, reason = "" }: Cell) {
  // The title alone is unique within a feature only; the id's end is both.
  const name = clarify(`${check.feature}: ${check.title}`.slice(0, 500));
  const message = verdict === "pass" ? null : clarify(`${verdict}: ${reason}`.slice(0, 4000));
  return { name, status: statuses[verdict], message };
}

function describeTest(suite: string, checks: readonly CheckRow[], key: string) {
  const cells = checks.map((check) => check.cells[key]!);
  const failed = cells.some(({ verdict }) => verdict === "error");
  return {
    test: `/${suite}`,
    status: failed ? "ERROR" : "OK",
    message: failed ? "errors of wintermatrix are among its checks" : null,
    duration: Math.round(cells.reduce((sum, { duration }) => sum + duration, 0)),
    subtests: checks.map((check) => describeSubtest(check, check.cells[key]!)),
  };
}

function describeRun({ key, target, host, suiteHash, startedAt, duration }: Column) {
  const started = Date.parse(startedAt);
  const os = systems[host.os] ?? host.os.toLowerCase();
  const about = { product: key, browser_version: target.version, os, processor: host.arch, revision: suiteHash };
  return { run_info: about, time_start: started, time_end: started + Math.round(duration) };
}

function renderColumn(column: Column, checks: readonly CheckRow[]): string {
  const { key } = column;
  const suites = Map.groupBy(
    checks.filter(({ cells }) => cells[key]),
    ({ suite }) => suite,
  );
  const results = [...suites].map(([suite, own]) => describeTest(suite, own, key));
  return `${JSON.stringify({ ...describeRun(column), results }, null, 1)}\n`;
}

/**
 * wptreport/<column>.json, as `wpt run --log-wptreport` writes them: a suite is a test, a check a subtest. The product is
 * the column and the revision ours, not WPT's. https://github.com/web-platform-tests/wpt.fyi/tree/main/api#results-creation
 */
function renderFiles({ areas, columns }: Matrix): Record<string, string> {
  const checks = areas.flatMap(({ features }) => features.flatMap((feature) => feature.checks));
  const files = columns.map((column) => [`wptreport/${nameFile(column.key)}.json`, renderColumn(column, checks)]);
  return Object.fromEntries(files);
}

export default { name: "wptreport", renderFiles } satisfies FilesFormat;

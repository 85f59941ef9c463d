import { expect, test } from "vitest";
import { buildMatrix } from "../../../reports/matrix.ts";
import { listRuns, listSince } from "../../../reports/site/history.ts";
import { listEvidence, listNames } from "../../../reports/site/payload.ts";
import { listChanges } from "../../../reports/site/site.ts";
import type { Attempt } from "../../../wire/results.ts";
import { makeCheck, makeChecks, makeResult } from "../factory.ts";

function makeSite(...results: Parameters<typeof buildMatrix>[0]) {
  const matrix = buildMatrix(results);
  const compared = { diffs: undefined, changes: listChanges(), runs: listRuns(matrix, []) };
  return { matrix, earlier: [], ...compared, since: listSince(compared) };
}

const evidence = (...results: Parameters<typeof buildMatrix>[0]) =>
  [...listEvidence(makeSite(...results))].flatMap(([, { checks }]) => Object.values(checks));

test("evidence that targets share is stored once, whatever time it took", () => {
  const attempt = (duration: number): Attempt => ({
    verdict: "pass",
    duration,
    observations: [{ probe: "p", args: [], returned: "1" }],
  });
  const ran = (duration: number) => makeCheck({ attempts: [attempt(duration)] });
  const [check] = evidence(makeResult("node", [ran(1)]), makeResult("bun", [ran(2)]));
  expect(check?.evidence).toHaveLength(1);
  expect(check?.cells.map((cell) => cell?.attempts)).toStrictEqual([[0], [0]]);
});

test("sources that checks of a suite share are stored once", () => {
  const source = { file: "suites/streams/tee.suite.ts", line: 4, text: "check()" };
  const checks = makeChecks(["pass", "fail"]);
  const sources = Object.fromEntries(checks.map(({ id }) => [id, source]));
  const [[, suite] = ["", undefined]] = listEvidence(makeSite(makeResult("node", checks, { sources })));
  expect(suite?.sources).toStrictEqual([source]);
  expect(Object.values(suite?.checks ?? {}).map((check) => check.source)).toStrictEqual([0, 0]);
});

test("a check that was not run somewhere has an empty place there", () => {
  expect(evidence(makeResult("node", [makeCheck()]), makeResult("bun"))[0]?.cells[1]).toBeNull();
});

test("of a megabyte of stderr the end is kept, of what was returned the start", () => {
  const long = `START${"x".repeat(1_000_000)}END`;
  const attempts: Attempt[] = [
    { verdict: "fail", duration: 1, observations: [{ probe: "p", args: [], returned: long }], stderr: long },
  ];
  const [attempt] = evidence(makeResult("node", [makeCheck({ verdict: "fail", attempts })]))[0]!.evidence;
  expect(attempt?.stderr).toMatch(/^… 992008 more characters are in the raw result file …\nx+END$/);
  expect(attempt?.observations[0]?.returned).toMatch(
    /^STARTx+\n… 992008 more characters are in the raw result file …$/,
  );
});

test("what can't be seen is spelt out", () => {
  const [check] = evidence(makeResult("node", [makeCheck({ verdict: "fail", reason: "a\u202eb\u001b[2Jc" })]));
  expect(check?.cells[0]?.reason).toBe("a\\u{202e}bc");
});

test("names of a generated tier stand together, with what did not pass by place", () => {
  const names = makeChecks(["pass", "absent", "skip"], { feature: "node:fs", tier: "presence" });
  const site = makeSite(makeResult("bun", names));
  expect([...listEvidence(site)]).toStrictEqual([]);
  const [[file, groups] = ["", {}]] = listNames(site);
  expect(file).toBe("names-presence");
  expect(Object.values(groups)).toMatchObject([{ feature: "node:fs", tier: "presence", cells: [{ 1: ["absent"] }] }]);
});

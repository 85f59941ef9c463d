import { expect, test } from "vitest";
import { buildMatrix } from "../../../reports/matrix.ts";
import { makePayload } from "../../../reports/page/payload.ts";
import type { Attempt } from "../../../wire/results.ts";
import { makeCheck, makeChecks, makeResult } from "../factory.ts";

function payload(...results: Parameters<typeof buildMatrix>[0]) {
  const { checks, ...rest } = makePayload(buildMatrix(results));
  return { ...rest, checks: [...checks] };
}

test("evidence that targets share is stored once, whatever time it took", () => {
  const attempt = (duration: number): Attempt => ({
    verdict: "pass",
    duration,
    observations: [{ probe: "p", args: [], returned: "1" }],
  });
  const ran = (duration: number) => makeCheck({ attempts: [attempt(duration)] });
  const { checks } = payload(makeResult("node", [ran(1)]), makeResult("bun", [ran(2)]));
  expect(checks[0]?.evidence).toHaveLength(1);
  expect(checks[0]?.cells.map((cell) => cell?.attempts)).toStrictEqual([[0], [0]]);
});

test("a check that was not run somewhere has an empty place there", () => {
  expect(payload(makeResult("node", [makeCheck()]), makeResult("bun")).checks[0]?.cells[1]).toBeNull();
});

test("of a megabyte of stderr the end is kept, of what was returned the start", () => {
  const long = `START${"x".repeat(1_000_000)}END`;
  const attempts: Attempt[] = [
    { verdict: "fail", duration: 1, observations: [{ probe: "p", args: [], returned: long }], stderr: long },
  ];
  const [evidence] = payload(makeResult("node", [makeCheck({ verdict: "fail", attempts })])).checks[0]!.evidence;
  expect(evidence?.stderr).toMatch(/^… 992008 more characters are in the raw result file …\nx+END$/);
  expect(evidence?.observations[0]?.returned).toMatch(
    /^STARTx+\n… 992008 more characters are in the raw result file …$/,
  );
});

test("what can't be seen is spelt out", () => {
  const { checks } = payload(makeResult("node", [makeCheck({ verdict: "fail", reason: "a\u202eb\u001b[2Jc" })]));
  expect(checks[0]?.cells[0]?.reason).toBe("a\\u{202e}bc");
});

test("names of a generated tier stand together, with what did not pass by place", () => {
  const names = makeChecks(["pass", "absent", "skip"], { feature: "node:fs", tier: "presence" });
  const { names: groups, checks } = payload(makeResult("bun", names));
  expect(checks).toStrictEqual([]);
  expect(groups).toMatchObject([{ feature: "node:fs", tier: "presence", cells: [{ 1: ["absent"] }] }]);
  expect(groups[0]?.ids).toHaveLength(3);
});

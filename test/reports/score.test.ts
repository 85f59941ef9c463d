import { expect, test } from "vitest";
import { averageScores, scoreCells } from "../../reports/score.ts";
import type { Verdict } from "../../wire/results.ts";

const score = (...verdicts: Verdict[]) => scoreCells(verdicts.map((verdict) => ({ verdict })));

test("only a pass is passed: absent, stub, crash, timeout, fail and flaky count against it", () => {
  expect(score("pass", "absent", "stub", "crash", "timeout", "fail", "flaky")).toMatchObject({ passed: 1, of: 7 });
});

test("skip, blocked and error leave the denominator, and an error makes it incomplete", () => {
  expect(score("pass", "skip", "blocked")).toMatchObject({ passed: 1, of: 1, incomplete: false });
  expect(score("pass", "error")).toMatchObject({ passed: 1, of: 1, incomplete: true });
});

test("each verdict is counted", () => {
  expect(score("pass", "skip", "pass").counts).toStrictEqual({ pass: 2, skip: 1 });
});

test("a column skipped for one reason carries it as its note", () => {
  const skip = (reason: string) => ({ verdict: "skip" as const, reason });
  expect(scoreCells([skip("off"), skip("off")]).note).toBe("off");
  expect(scoreCells([skip("off"), skip("reference")])).not.toHaveProperty("note");
  expect(scoreCells([skip("off"), { verdict: "pass" }])).not.toHaveProperty("note");
});

test("a mean weighs each entry the same, however many checks it has", () => {
  const many = score(...new Array<Verdict>(220).fill("pass"));
  expect(averageScores([many, score("fail")])).toStrictEqual({ mean: 0.5, n: 2, incomplete: false });
});

test("an entry without a counted check is not in the mean", () => {
  expect(averageScores([score("pass"), score("skip")])).toStrictEqual({ mean: 1, n: 1, incomplete: false });
  expect(averageScores([score("error")])).toStrictEqual({ mean: null, n: 0, incomplete: true });
});

import { expect, test } from "vitest";
import { countJobs, extrapolate, spread } from "../../tools/scale/estimate.ts";
import { tellScale } from "../../tools/scale/page.ts";

const shares = [
  { runtime: "node", published: 2, minutes: 2 },
  { runtime: "bun", published: 1, minutes: 0.5 },
];
const samples = [
  { target: "node@22", runtime: "node", cpu: 30, wall: 60, megabytes: 300 },
  { target: "node@18", runtime: "node", cpu: 42, wall: 60, megabytes: 300 },
  { target: "bun@1.2", runtime: "bun", cpu: 18, wall: 60, megabytes: 300 },
];

test("versions are spread as they are published, none lost", () => {
  expect(spread(10, shares)).toStrictEqual([7, 3]);
  expect(spread(500, shares).reduce((sum, count) => sum + count)).toBe(500);
});

test("the mean of a runtime's samples times its versions", () => {
  expect(extrapolate(300, shares, samples).map(({ versions, cpuHours }) => [versions, cpuHours])).toStrictEqual([
    [200, 2],
    [100, 0.5],
  ]);
  expect(() => extrapolate(3, shares, samples.slice(0, 2))).toThrow("No version of bun");
});

test("jobs take whole versions", () => {
  const lines = extrapolate(300, shares, samples);
  // In 8 minutes 4 of node, 16 of bun.
  expect(countJobs(lines, 10, 2)).toBe(50 + 7);
  expect(() => countJobs(lines, 3, 2)).toThrow("split it with --shards");
});

test("the page has the figures", () => {
  const page = tellScale({ date: "2026-11-21", machine: "2 processors", samples, shares, checks: 1000 });
  expect(page).toContain("| node | 2 | 333 |");
  expect(page).toContain("That is 500,000 verdicts.");
  expect(page).toMatch(/\*\*\d+ jobs\*\*/);
});

import { expect, test } from "vitest";
import { announcePlan, planJobs } from "../../cli/plan/plan.ts";
import { listAreas, listSuites } from "../../suites/files.ts";
import { nameSuite } from "../../suites/shard.ts";

const suites = listSuites(listAreas()).map(nameSuite);
const plan = (shards: number, ...slots: string[]) =>
  planJobs(new Map(slots.map((slot) => [slot, slot])), suites, shards);

test("a job for each target and shard", () => {
  expect(plan(2, "node", "bun").map(({ target, shard }) => [target, shard])).toStrictEqual([
    ["node", "1/2"],
    ["node", "2/2"],
    ["bun", "1/2"],
    ["bun", "2/2"],
  ]);
});

test("more shards make shorter jobs, and those of a target take the same", () => {
  const longest = (shards: number) => Math.max(...plan(shards, "node").map(({ minutes }) => minutes));
  expect(longest(1)).toBeGreaterThan(longest(4));
  const minutes = plan(4, "node").map((job) => job.minutes);
  expect(Math.max(...minutes) - Math.min(...minutes)).toBeLessThanOrEqual(0.1);
});

test("a slot that was never measured counts as the slowest", () => {
  const [fresh] = plan(1, "fresh");
  for (const job of plan(1, "node", "bun", "deno", "workerd"))
    expect(fresh!.minutes).toBeGreaterThanOrEqual(job.minutes);
});

test("on several systems each job says its own, and has a name that a file may have", () => {
  const jobs = planJobs(new Map([["bun@^1.4", "bun"]]), suites, 1, ["ubuntu-latest", "macos-latest"]);
  expect(jobs.map(({ os, name }) => [os, name])).toStrictEqual([
    ["ubuntu-latest", "ubuntu-latest.bun@-1.4.1of1"],
    ["macos-latest", "macos-latest.bun@-1.4.1of1"],
  ]);
  expect(plan(1, "bun")[0]).not.toHaveProperty("os");
});

test("says what it comes to", () => {
  const jobs = [0.5, 0.7].map((minutes) => ({ name: "bun.1of1", target: "bun", shard: "1/1", minutes }));
  expect(announcePlan(jobs)).toBe("2 jobs, 1.2 minutes together, the longest 0.7");
});

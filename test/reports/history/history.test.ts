import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stageHistory } from "../../../cli/publish/history.ts";
import { groupRuns } from "../../../reports/columns.ts";
import { makeDay } from "../../../reports/history/day.ts";
import { readLastDays } from "../../../reports/history/read.ts";
import { readVector, writeVector } from "../../../reports/history/vector.ts";
import { loadRun } from "../../../reports/load.ts";
import { saveFile } from "../../../reports/save.ts";
import { type Attempt, type Verdict, verdicts } from "../../../wire/results.ts";
import { makeCheck, makeChecks, makeResult } from "../factory.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-history-"));
});
afterEach(() => rm(folder, { recursive: true }));

const runOf = (day: string, ...given: Verdict[]) =>
  groupRuns([makeResult("bun", makeChecks(given), { startedAt: `${day}T03:00:00.000Z` })]);
async function commit(day: string, ...given: Verdict[]) {
  for (const { path, text } of await stageHistory(runOf(day, ...given), folder)) await saveFile(path, text);
}

test("a vector holds every verdict, rows of them as a number", () => {
  expect(writeVector(["pass", "pass", "pass", "fail", undefined, undefined])).toBe("p3f-2");
  const all = [...verdicts, undefined, "pass"] as const;
  expect(readVector(writeVector(all), all.length)).toStrictEqual(all);
});

test("a vector that isn't one of the list is refused, and makes no more than the list has", () => {
  expect(() => readVector("p3", 2)).toThrow("holds more than the 2 checks");
  expect(() => readVector("p999999999999", 2)).toThrow("holds more than the 2 checks");
  expect(() => readVector("p", 2)).toThrow("holds 1 of the 2 checks");
  expect(() => readVector("z2", 2)).toThrow('unknown verdict "z"');
  expect(() => readVector("p 2", 2)).toThrow("signs that are none of its own");
});

test("evidence is kept where a verdict changed, and nowhere else", () => {
  const evidence: Attempt = { verdict: "fail", reason: "x".repeat(5000), duration: 1, observations: [] };
  const before = { ...runOf("2026-11-19", "pass", "pass")[0]!, tool: "1", suiteHash: "s", startedAt: "" };
  const failed = makeCheck({ id: "feature/1", verdict: "fail", attempts: [evidence] });
  const run = groupRuns([makeResult("bun", [makeCheck({ id: "feature/0" }), failed])])[0]!;
  const { day } = makeDay(run, { ...before, host: { os: "linux", arch: "x64" } });
  expect(day.changes.map(({ id, was, now }) => [id, was, now])).toStrictEqual([["feature/1", "pass", "fail"]]);
  expect(day.changes[0]!.evidence?.reason).toHaveLength(1001);
});

test("days are read back as columns, the last of each slot", async () => {
  await commit("2026-11-19", "pass", "pass");
  await commit("2026-11-20", "pass", "fail");
  const [column, ...others] = await readLastDays(folder);
  expect(others).toStrictEqual([]);
  expect([...column!.checks].map(([id, { verdict }]) => [id, verdict])).toStrictEqual([
    ["feature/0", "pass"],
    ["feature/1", "fail"],
  ]);
  const [first] = await readLastDays(folder, "2026-11-20.json");
  expect(first!.startedAt).toBe("2026-11-19T03:00:00.000Z");
});

test("a second run of a day takes its place, and is compared with the day before", async () => {
  await commit("2026-11-19", "pass");
  await commit("2026-11-20", "fail");
  const [, { text } = { text: "" }] = await stageHistory(runOf("2026-11-20", "crash"), folder);
  expect(JSON.parse(text).changes).toMatchObject([{ was: "pass", now: "crash" }]);
});

test("a history and a day of it are runs that can be compared", async () => {
  await commit("2026-11-20", "pass", "fail");
  const [whole] = await loadRun(folder);
  const [day] = await loadRun(join(folder, "bun/2026-11-20.json"));
  expect(whole).toStrictEqual(day);
  expect(whole!.target.slot).toBe("bun");
});

test("what is no day is named with the field", async () => {
  await commit("2026-11-20", "pass");
  const path = join(folder, "bun/2026-11-21.json");
  await writeFile(path, '{"vector":"p","changes":[]}');
  await expect(readLastDays(folder)).rejects.toThrow(/2026-11-21\.json is no day of a history: schema is missing/);
});

test("a day whose list is gone says which", async () => {
  await commit("2026-11-20", "pass");
  await rm(join(folder, "checks"), { recursive: true });
  await mkdir(join(folder, "checks"));
  await expect(readLastDays(folder)).rejects.toThrow(/needs the list .*checks/);
});

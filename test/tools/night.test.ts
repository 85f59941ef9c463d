import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { arrange } from "../../tools/nightly/arrange.ts";
import { publishNight } from "../../tools/nightly/night.ts";
import type { ResultFile, Verdict } from "../../wire/results.ts";
import { makeChecks, makeResult } from "../reports/factory.ts";
import { writeResult } from "../reports/filed.ts";

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wintermatrix-night-"));
});
afterEach(() => rm(folder, { recursive: true }));

const many = (verdict: Verdict, count = 100) => Array.from({ length: count }, () => verdict);
async function write(artifact: string, slot: string, verdicts: Verdict[], given: Partial<ResultFile> = {}) {
  const { [Symbol.dispose]: close } = await writeResult(
    at("artifacts", artifact),
    makeResult(slot, makeChecks(verdicts), given),
  );
  close();
}

/** A night of node and bun on one system; what bun saw, or nothing. */
async function night(day: string, bun: Verdict[] | undefined, canary: Verdict[] = many("fail")) {
  for (const name of ["parts", "canary", "artifacts"]) await rm(at(name), { recursive: true, force: true });
  const startedAt = `2026-11-${day}T03:00:00.000Z`;
  const job = (target: string) => ({ name: `linux.${target}.1of1`, os: "linux", target, shard: "1/1", minutes: 1 });
  await writeFile(at("plan.json"), JSON.stringify({ include: [job("node"), job("bun")] }));
  await write("part.linux.node.1of1", "node", many("pass"), { startedAt });
  if (bun) await write("part.linux.bun.1of1", "bun", bun, { startedAt });
  await write("canary.linux", "node", canary, { startedAt, prelude: { file: "break.ts", sha256: "ab" } });
  await mkdir(at("artifacts/plan"));
  await arrange(at("artifacts"), folder);
  const places = { plan: at("plan.json"), parts: at("parts"), canary: at("canary"), out: at("nightly") };
  return publishNight({ ...places, site: at("site"), history: at("history"), accept: [] });
}

const publication = async () =>
  JSON.parse(await readFile(at("site/publication.json"), "utf8")) as {
    columns: { slot: string; stale?: { since: string } }[];
  };
const days = (slot: string) => readdir(at("history/linux", slot));

test("quiet, then a regression, then a lost column, then a green canary", async () => {
  expect(await night("19", many("pass"))).toMatchObject({ code: 0, said: expect.stringContaining("A quiet night") });
  expect(await days("bun")).toStrictEqual(["2026-11-19.json"]);

  const worse = await night("20", [...many("pass", 99), "fail"]);
  expect(worse).toMatchObject({ code: 0, said: expect.stringContaining("regression") });
  expect(await readFile(at("nightly/findings.md"), "utf8")).toContain("feature/99");

  const lost = await night("21", undefined);
  expect(lost).toMatchObject({ code: 1, said: expect.stringContaining("bun: stale since 2026-11-20") });
  expect(lost.said).toContain("Jobs that left nothing: linux.bun.1of1");
  expect(await days("bun")).toStrictEqual(["2026-11-19.json", "2026-11-20.json"]);
  expect(await days("node")).toStrictEqual(["2026-11-19.json", "2026-11-20.json", "2026-11-21.json"]);
  const before = await publication();
  expect(before.columns.map(({ slot, stale }) => [slot, stale?.since.slice(0, 10)])).toStrictEqual([
    ["bun", "2026-11-20"],
    ["node", undefined],
  ]);

  expect(await readFile(at("site/publication.html"), "utf8")).toMatch(/bun.*stale since .*missing: nothing of it came/);

  const green = await night("22", many("pass"), many("pass"));
  expect(green).toMatchObject({ code: 1, said: expect.stringContaining("rule: canary") });
  expect(await publication()).toStrictEqual(before);
  expect(await days("node")).toHaveLength(3);
}, 120_000);

/** Profiles that list their entries: every check's entry is in the list, and every entry has a check of behaviour. */
import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { prepare } from "../../cli/run/prepare.ts";
import { announceTo } from "../../cli/run/progress.ts";
import { makeWorkspace } from "../../cli/run/workspace.ts";
import { loadProfiles } from "../../profiles/load.ts";
import type { Kept } from "../../suites/record.ts";
import { runSuites } from "../../suites/run.ts";

/** Every check, as it is registered: nothing is launched. */
async function listChecks(): Promise<Kept[]> {
  const workspace = await makeWorkspace();
  try {
    const options = { targets: ["node-lts"], areas: [], baseline: "", out: "" };
    const prepared = await prepare(options, workspace, announceTo(process.stderr));
    const { slots } = await runSuites({ ...prepared, mode: "list", baselines: {} });
    return [...slots.values()].flatMap(({ checks }) => [...checks.values()]);
  } finally {
    await rm(workspace, { recursive: true });
  }
}

const checks = await listChecks();
const profiles = (await loadProfiles()).filter(({ entries }) => entries);

test("checks are found", () => expect(checks.length).toBeGreaterThan(1000));

test.each(profiles)("$id: no check names an entry that isn't one", ({ id, entries = [] }) => {
  const known = new Set(entries.map((entry) => `${id}:${entry}`));
  const strays = checks.flatMap((check) =>
    check.profiles.filter((name) => name.startsWith(`${id}:`) && !known.has(name)).map((name) => [check.id, name]),
  );
  expect(strays).toStrictEqual([]);
});

test.each(profiles)("$id: every entry has a check of behaviour", ({ id, entries = [] }) => {
  const behaviours = checks.filter(({ tier }) => tier === "behaviour");
  const judged = new Set(behaviours.flatMap(({ profiles }) => profiles));
  expect(entries.filter((entry) => !judged.has(`${id}:${entry}`))).toStrictEqual([]);
});

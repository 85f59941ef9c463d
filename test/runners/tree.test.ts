import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listEntries } from "../../runners/entries.ts";
import { isInUse } from "../../runners/in-use.ts";
import { lockTree } from "../../runners/lock-tree.ts";
import { lockTrees } from "../../runners/lock-trees.ts";
import { hostPlatform } from "../../runners/platform.ts";
import type { Progress } from "../../runners/provision.ts";
import type { Binary } from "../../runners/runner.ts";
import { findInterpreter, provisionTree } from "../../runners/tree.ts";
import { findTree, type LockedTree, lockedTrees } from "../../runners/trees.ts";
import { InputError } from "../../wire/input-error.ts";
import { type Home, openHome } from "./home.ts";
import { type RegistryServer, type Served, serveRegistry } from "./registry-server.ts";
import { lockOf } from "./stocked.ts";

const script = `node -e "require('fs').writeFileSync('ran','')"`;
const packages: Served[] = [
  {
    name: "top",
    version: "1.0.0",
    files: { "index.js": "top" },
    manifest: { dependencies: { low: "^1.0.0", "@a/b": "2.0.0" } },
  },
  { name: "low", version: "1.2.0", files: { "index.js": "low 1" }, manifest: { scripts: { postinstall: script } } },
  { name: "low", version: "2.0.0", files: { "index.js": "low 2" } },
  { name: "@a/b", version: "2.0.0", files: { "index.js": "b" }, manifest: { dependencies: { low: "2.0.0" } } },
];
const runBy: Binary = {
  path: "/bin/node",
  package: "node-here",
  version: "24.0.0",
  integrity: "sha512-",
  sha512: "00",
};
let registry: RegistryServer;
let home: Home;

beforeEach(async () => {
  registry = await serveRegistry(packages);
  home = await openHome(`registry=${registry.url}`);
});

afterEach(async () => {
  await registry[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

const wanted = (tree?: LockedTree) => ({ locked: registry.locked[0]!, file: "index.js", tree });
const read = (binary: Binary, ...names: string[]) =>
  readFile(join(binary.tree!, "node_modules", ...names, "index.js"), "utf8");
const faultOf = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

test("a package comes with all that it depends on, each at its place, and is run by the given binary", async () => {
  const binary = await provisionTree(wanted(), runBy, home);
  const { path, ...origin } = runBy;
  expect(binary).toMatchObject({ path, runBy: origin, package: "top", version: "1.0.0" });
  expect(await Promise.all([read(binary, "top"), read(binary, "low"), read(binary, "@a", "b")])).toStrictEqual([
    "top",
    "low 1",
    "b",
  ]);
  expect(await read(binary, "@a", "b", "node_modules", "low")).toBe("low 2");
});

test("the cache then holds one entry and nothing else, and no script was run", async () => {
  const binary = await provisionTree(wanted(), runBy, home);
  expect(await home.listCache()).toStrictEqual([expect.stringMatching(/^top@1\.0\.0-[0-9a-f]{16}$/)]);
  await expect(readFile(join(binary.tree!, "node_modules", "low", "ran"))).rejects.toThrow("ENOENT");
});

test("its manifest says what it was laid out of, and it is in use until this process ends", async () => {
  const tree = await lockTree(registry.locked[0]!, home);
  await provisionTree(wanted(), runBy, home);
  const entry = join(home.cacheFolder, (await home.listCache())[0]!);
  const { parts, sha512 } = JSON.parse(await readFile(join(entry, "manifest.json"), "utf8"));
  expect({ parts, sha512 }).toStrictEqual({ parts: tree.parts, sha512: tree.sha512 });
  expect(await isInUse(entry)).toBe(true);
  const lock = lockOf({ top: registry.locked[0]! });
  expect(await listEntries(home.cacheFolder, lock)).toMatchObject([{ package: "top", slots: ["top"], whole: true }]);
  expect(await listEntries(home.cacheFolder, lockOf({}))).toMatchObject([{ package: "top", slots: [], inUse: true }]);
});

test("a lock's trees are laid out anew, those of other slots only where none is locked", async () => {
  const edge = { package: "edge-runtime", version: "4.0.1", integrity: lockedTrees["edge-runtime@4.0.1"]!.integrity };
  const lock = lockOf({ top: registry.locked[0]!, other: { ...edge, size: 1 }, bun: registry.locked[1]! });
  const tree = { runBy: "node-lts" };
  const runners = new Map([
    ["top", { tree }],
    ["other", { tree }],
    ["bun", {}],
  ]);
  const trees = await lockTrees(lock, runners, { ...home, only: "top" });
  expect(Object.keys(trees)).toStrictEqual(["top@1.0.0", "edge-runtime@4.0.1"]);
  expect(trees["top@1.0.0"]).toStrictEqual(await lockTree(registry.locked[0]!, home));
  expect(trees["edge-runtime@4.0.1"]).toBe(lockedTrees["edge-runtime@4.0.1"]);
  const all = lockTrees(lock, runners, home);
  await expect(all).rejects.toThrow(/edge-runtime/);
});

test("what is cached is had without asking the registry", async () => {
  const first = await provisionTree(wanted(), runBy, home);
  registry.asked.length = 0;
  const phases: string[] = [];
  const onProgress = ({ phase }: Progress) => phases.push(phase);
  expect(await provisionTree(wanted(), runBy, { ...home, onProgress })).toStrictEqual(first);
  expect([phases, registry.asked]).toStrictEqual([["cached", "ready"], []]);
});

test.each([
  ["shortened", (binary: Binary) => writeFile(join(binary.tree!, "node_modules", "low", "index.js"), "")],
  ["missing", (binary: Binary) => rm(join(binary.tree!, "node_modules", "@a"), { recursive: true })],
])("a tree in which something is %s is replaced", async (_, damage) => {
  const binary = await provisionTree(wanted(), runBy, home);
  await damage(binary);
  const again = await provisionTree(wanted(), runBy, home);
  expect([await read(again, "low"), await read(again, "@a", "b")]).toStrictEqual(["low 1", "b"]);
  expect(await home.listCache()).toHaveLength(1);
});

test("a locked tree is installed as it was locked, whatever is published since", async () => {
  const tree = await lockTree(registry.locked[0]!, home);
  await using later = await serveRegistry([
    ...packages,
    { name: "low", version: "1.3.0", files: { "index.js": "new" } },
  ]);
  await using project = await openHome(`registry=${later.url}`);
  const locked = await provisionTree(wanted(tree), runBy, project);
  expect([await read(locked, "low"), locked.sha512]).toStrictEqual(["low 1", tree.sha512]);
  await using other = await openHome(`registry=${later.url}`);
  expect(await read(await provisionTree(wanted(), runBy, other), "low")).toBe("new");
});

test("files that come out as others than the locked are refused, and nothing is kept", async () => {
  const tree = { ...(await lockTree(registry.locked[0]!, home)), sha512: "f".repeat(128) };
  const fault = await faultOf(provisionTree(wanted(tree), runBy, home));
  expect(fault).toBeInstanceOf(InputError);
  expect(String(fault)).toMatch(/top@1\.0\.0.*other files than are locked.*Nothing was kept/);
  expect(await home.listCache()).toStrictEqual([]);
});

test("a top package or a part of other bytes than the hash says is refused, and nothing is kept", async () => {
  const tampered = { ...registry.locked[0]!, integrity: `sha512-${Buffer.alloc(64, 7).toString("base64")}` };
  const top = await faultOf(provisionTree({ locked: tampered, file: "index.js" }, runBy, home));
  expect(String(top)).toContain(`top@1.0.0 is not the package that is locked. Expected ${tampered.integrity}`);
  const other = registry.locked[2]!;
  registry.sendTarball = (response, tarball) => response.end(tarball.length === other.size ? "evil" : tarball);
  const part = await faultOf(provisionTree(wanted(), runBy, home));
  expect(part).toBeInstanceOf(InputError);
  expect(String(part)).toContain("is not the package that is locked");
  expect(await home.listCache()).toStrictEqual([]);
});

test.each([
  ["that is no package of the registry", "file:../../../etc", /is no package of a registry with a hash/],
  ["under a name that leads elsewhere", "npm:low@1.2.0", /can't be laid out: Invalid package name/],
])("a dependency %s is refused, and nothing is kept", async (_, spec, message) => {
  const name = spec.startsWith("npm:") ? "../../../escaped" : "low";
  const bad = [{ ...packages[0]!, manifest: { dependencies: { [name]: spec } } }, ...packages.slice(1)];
  await using hostile = await serveRegistry(bad);
  await using project = await openHome(`registry=${hostile.url}`);
  const fault = await faultOf(provisionTree({ locked: hostile.locked[0]!, file: "index.js" }, runBy, project));
  expect(String(fault)).toMatch(message);
  expect(await project.listCache()).toStrictEqual([]);
});

test("a signal ends it with its reason and leaves nothing behind", async () => {
  const stop = new AbortController();
  registry.sendTarball = () => stop.abort(new Error("stopped by the user"));
  await expect(provisionTree(wanted(), runBy, { ...home, signal: stop.signal })).rejects.toThrow("stopped by the user");
  expect(await home.listCache()).toStrictEqual([]);
});

test("what runs trees is locked, and named where there is none", () => {
  expect(findInterpreter("node-lts", hostPlatform())).toMatchObject({ runtime: "node" });
  expect(() => findInterpreter("node-lts", "linux-x64", { checked: "", slots: {} })).toThrow(
    "run by node-lts, of which no version is published for linux-x64",
  );
});

test("every committed tree is of one package, and is found by its very hash", () => {
  for (const [name, tree] of Object.entries(lockedTrees)) {
    const at = name.lastIndexOf("@");
    const locked = { package: name.slice(0, at), version: name.slice(at + 1), integrity: tree.integrity, size: 1 };
    expect(findTree(locked)).toBe(tree);
    expect(findTree({ ...locked, integrity: "sha512-other" })).toBeUndefined();
    expect(tree.parts.find((part) => part.package === locked.package)?.integrity).toBe(tree.integrity);
  }
});

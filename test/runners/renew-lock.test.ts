import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { targetsLock } from "../../runners/lock.ts";
import { findMoves } from "../../runners/moves.ts";
import { readOwnLock, writeLock } from "../../runners/own-lock.ts";
import { renewLock } from "../../runners/renew-lock.ts";
import { type Platform, platforms } from "../../runners/runner.ts";
import { InputError } from "../../wire/input-error.ts";
import { openHome } from "./home.ts";
import { type Served, serveRegistry } from "./registry-server.ts";
import { lockedAs, lockOf } from "./stocked.ts";

const packages = Object.fromEntries(platforms.map((platform) => [platform, `fake-${platform}`])) as Record<
  Platform,
  string
>;
const runners = new Map([["fake", { packages }]]);
const slots = [
  { name: "fake", runtime: "fake" },
  { name: "fake-lts", runtime: "fake", admits: (version: string) => version.startsWith("1.") },
];
const serve = (...versions: string[]): Served[] =>
  platforms.flatMap((platform) =>
    versions.map((version) => ({ name: packages[platform], version, files: { "bin/fake": version } })),
  );

test("each slot gets the newest version that it admits, by hash and size, and what has moved is told", async () => {
  await using registry = await serveRegistry(serve("1.9.0", "1.10.0", "2.0.0", "3.0.0-rc.1"));
  await using home = await openHome(`registry=${registry.url}`);
  const before = lockOf({ fake: lockedAs("fake-linux-x64", "1.10.0"), "fake-lts": null });
  const after = await renewLock(runners, before, { ...home, slots });
  const served = registry.locked.find(({ version, package: name }) => version === "2.0.0" && name === "fake-linux-x64");
  expect(after.slots.fake?.["linux-x64"]).toStrictEqual(served);
  expect(after.slots["fake-lts"]?.["darwin-arm64"]).toMatchObject({ package: "fake-darwin-arm64", version: "1.10.0" });
  expect(findMoves(before, after)).toStrictEqual([
    { slot: "fake", from: "1.10.0", to: "2.0.0", back: false, platforms: [...platforms] },
    { slot: "fake-lts", from: null, to: "1.10.0", back: false, platforms: [...platforms] },
  ]);
});

test("what hasn't moved is asked once and not measured again", async () => {
  await using registry = await serveRegistry(serve("1.0.0"));
  await using home = await openHome(`registry=${registry.url}`);
  const before = await renewLock(runners, lockOf({}), { ...home, slots });
  registry.asked.length = 0;
  const after = await renewLock(runners, before, { ...home, slots });
  expect(findMoves(before, after)).toStrictEqual([]);
  expect(registry.asked.map(({ url }) => url).sort()).toStrictEqual(
    Object.values(packages)
      .map((name) => `/${name}`)
      .sort(),
  );
});

test("of one slot alone every other stays, and a runtime without a default slot has one of its own name", async () => {
  await using registry = await serveRegistry(serve("1.0.0", "2.0.0"));
  await using home = await openHome(`registry=${registry.url}`);
  const more = new Map([...runners, ["more", { packages }]]);
  const before = lockOf({ fake: lockedAs("fake-linux-x64", "1.0.0"), "fake-lts": null });
  const after = await renewLock(more, before, { ...home, slots, only: "more" });
  expect(after.slots.more?.["linux-x64"]).toMatchObject({ package: "fake-linux-x64", version: "2.0.0" });
  expect(after).toStrictEqual({ ...before, slots: { ...before.slots, more: after.slots.more } });
  expect(Object.keys((await renewLock(more, before, { ...home, slots })).slots)).toStrictEqual([
    "fake",
    "fake-lts",
    "more",
  ]);
  await expect(renewLock(more, before, { ...home, slots, only: "mroe" })).rejects.toThrow(
    new InputError('There is no slot "mroe". Did you mean "more"? There are: fake, fake-lts, more'),
  );
});

test("a platform with another version is told apart, and one that moved back is called so", () => {
  const [one, two] = [lockedAs("fake", "1.0.0"), lockedAs("fake", "2.0.0")];
  const before = lockOf({ fake: two });
  const after = { ...before, slots: { fake: { ...before.slots.fake!, "win32-x64": one, "darwin-x64": null } } };
  expect(findMoves(before, after)).toStrictEqual([
    { slot: "fake", from: "2.0.0", to: null, back: false, platforms: ["darwin-x64"] },
    { slot: "fake", from: "2.0.0", to: "1.0.0", back: true, platforms: ["win32-x64"] },
  ]);
});

test.each([
  [
    "is down",
    "registry=http://127.0.0.1:1/",
    /^The registry http:\/\/127\.0\.0\.1:1\/ can't be used \(ECONNREFUSED.*lock is as it was/,
  ],
  ["lacks a package", undefined, /^fake-linux-x64 is not in the registry http/],
])("a registry that %s is one clear message", async (_, npmrc, message) => {
  await using registry = await serveRegistry([]);
  await using home = await openHome(npmrc ?? `registry=${registry.url}`);
  const fault = await renewLock(runners, lockOf({}), { ...home, slots }).catch((error) => error);
  expect(fault).toBeInstanceOf(InputError);
  expect(fault.message).toMatch(message);
});

test("a package without sha512 can't be locked", async () => {
  await using registry = await serveRegistry(serve("1.0.0"));
  registry.announce = () => ({ shasum: "0".repeat(40) });
  await using home = await openHome(`registry=${registry.url}`);
  await expect(renewLock(runners, lockOf({}), { ...home, slots })).rejects.toThrow(
    "1.0.0 has no sha512 in the registry",
  );
});

test("a project's lock is read back, and the slots that it lacks are filled from the one that came along", async () => {
  await using home = await openHome("");
  const file = join(home.cwd, "wintermatrix.lock.json");
  const lock = lockOf({ bun: lockedAs("@oven/bun", "1.0.0"), deno: null });
  await writeLock(file, lock);
  const read = await readOwnLock(file);
  expect(read.slots).toStrictEqual({ ...targetsLock.slots, ...lock.slots });
  await expect(writeLock(join(home.cwd, "nowhere/lock.json"), lock)).rejects.toThrow(/can't be written: ENOENT/);
});

test.each([
  ["no JSON", "{", "is no lock"],
  ["a list", "[]", 'it needs "checked" and "slots"'],
  ["a slot that is none", { bun: 7 }, "bun on linux-x64 is no locked package"],
  ["a package that leads elsewhere", { bun: { package: "../../bin" } }, "bun on linux-x64 is no locked package"],
  ["a version that leads elsewhere", { bun: { version: "1.0.0/../.." } }, "bun on linux-x64 is no locked package"],
  ["a weaker hash", { bun: { integrity: "sha1-AAAA" } }, "bun on linux-x64 is no locked package"],
])("%s is refused as a lock", async (_, content, message) => {
  await using home = await openHome("");
  const file = join(home.cwd, "wintermatrix.lock.json");
  const lock = lockOf({ bun: lockedAs("@oven/bun", "1.0.0") });
  await writeLock(file, lock);
  const whole = JSON.parse(await readFile(file, "utf8"));
  if (typeof content === "object") {
    if (typeof content.bun === "object") Object.assign(whole.slots.bun["linux-x64"], content.bun);
    else whole.slots.bun = content.bun;
  }
  await writeFile(file, typeof content === "object" ? JSON.stringify(whole) : content);
  await expect(readOwnLock(file)).rejects.toThrow(message);
  await expect(readOwnLock(file)).rejects.toThrow(InputError);
});

/** `wintermatrix runtimes` as a user meets it: real processes, a cache and a registry of its own. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";
import { loadRunners } from "../../runners/load.ts";
import { targetsLock } from "../../runners/lock.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { type Home, openHome } from "../runners/home.ts";
import { type RegistryServer, serveRegistry } from "../runners/registry-server.ts";
import { lockedAs, stock } from "../runners/stocked.ts";

const bin = fileURLToPath(new URL("../../bin/wintermatrix.js", import.meta.url));

const start = (args: string[], { cwd, env, cacheFolder }: Home) =>
  execa(process.execPath, [bin, "runtimes", ...args], {
    reject: false,
    cwd,
    env: { ...env, WINTERMATRIX_CACHE: cacheFolder },
  });

const runners = await loadRunners();
const platform = hostPlatform();

/** Every package that slots are filled from, with a release that the slots' lines admit. */
async function serveReleases(): Promise<RegistryServer> {
  const names = [...runners.values()].map(({ packages, binary }) => ({
    binaries: Object.fromEntries([[binary(platform), "#!/bin/sh\n"]]),
    packages: [...new Set(Object.values(packages))],
  }));
  const version = (name: string) => (name.includes("workerd") ? "1.20301231.0" : "24.99.0");
  return serveRegistry(
    names.flatMap(({ binaries, packages }) =>
      packages.map((name) => ({ name, version: version(name), files: binaries })),
    ),
  );
}

test("list says what is cached, for which slots, and what it takes", async () => {
  await using home = await openHome("");
  expect((await start([], home)).stdout).toMatch(/^0 packages, 0 MB, in .*\n.*runtimes install$/);
  const bun = targetsLock.slots.bun![platform]!;
  await stock(home.cacheFolder, bun, 2_500_000);
  await stock(home.cacheFolder, lockedAs("other", "1.0.0"), 1);
  const { stdout, exitCode } = await start([], home);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(new RegExp(`^${bun.package} +${bun.version} +bun +3 MB  today$`, "m"));
  expect(stdout).toMatch(/^other +1\.0\.0 +none +1 MB/m);
  expect(stdout).toContain(`2 packages, 3 MB, in ${home.cacheFolder}`);
  const { entries } = JSON.parse((await start(["list", "--json"], home)).stdout);
  expect(entries).toMatchObject([
    { package: bun.package, slots: ["bun"] },
    { package: "other", slots: [] },
  ]);
});

test("prune removes what the lock doesn't need, and says so", async () => {
  await using home = await openHome("");
  await stock(home.cacheFolder, targetsLock.slots.bun![platform]!, 1);
  await stock(home.cacheFolder, lockedAs("other", "1.0.0"), 1_500_000);
  const dry = await start(["prune", "--dry-run"], home);
  expect(dry.stdout).toMatch(/^would go {2}other@1\.0\.0 {2}2 MB\n2 MB would be freed in /);
  const { stdout } = await start(["prune"], home);
  expect(stdout).toMatch(/^removed {2}other@1\.0\.0 {2}2 MB\n2 MB freed in .* \(1 package\)$/);
  expect(await home.listCache()).toHaveLength(1);
  expect((await start(["prune"], home)).stdout).toContain("Nothing to remove");
});

test("update moves the project's own lock, and install then fetches what it says", async () => {
  await using registry = await serveReleases();
  await using home = await openHome(`registry=${registry.url}`);
  await mkdir(join(home.cwd, "settings"));
  await writeFile(join(home.cwd, "settings/mine.ts"), 'export default { targets: ["bun"] };');
  const lockFile = join(home.cwd, "settings/wintermatrix.lock.json");
  await writeFile(lockFile, JSON.stringify(targetsLock));
  const project = ["--config", "settings/mine.ts"];
  const dry = await start(["update", "--dry-run", ...project], home);
  expect(dry.stdout).toMatch(/^Nothing was written: settings.wintermatrix\.lock\.json would have been\.$/m);
  expect(JSON.parse(await readFile(lockFile, "utf8"))).toStrictEqual(targetsLock);

  const { stdout } = await start(["update", ...project], home);
  const before = targetsLock.slots.bun!["linux-x64"]!.version;
  expect(stdout).toMatch(new RegExp(`^bun +${before} → 24\\.99\\.0 +linux-x64`, "m"));
  expect(JSON.parse(await readFile(lockFile, "utf8")).slots["node-lts"][platform].version).toBe("24.99.0");

  const installed = await start(["install", ...project], home);
  expect(installed.stderr).toMatch(/^fetching .*bun.*@24\.99\.0$/m);
  expect(installed.stdout).toMatch(/^bun +\S+ +24\.99\.0 [\s\S]*^node-lts +\S+ +24\.99\.0 /m);
  expect((await start(project, home)).stdout).toMatch(/ 24\.99\.0 +bun /);
  expect(await readdir(home.cwd)).not.toContain("wintermatrix.lock.json");
});

test.each([
  [["prnue"], /^error: There is no "runtimes prnue". Did you mean "prune"\? There are: install, list, prune, update$/],
  [["install", "bnu"], /^error: No such target "bnu"\. Did you mean "bun"\?/],
  [["prune", "--al"], /Did you mean --all\?/],
  [["update"], /^error: The registry http:\/\/127\.0\.0\.1:1\/ can't be used \(ECONNREFUSED/],
  [["install", "bun"], /^error: .*is not in the cache, and the registry .* can't be used \(ECONNREFUSED/],
])("%j is one clear message and exit code 2", async (args, message) => {
  await using home = await openHome("registry=http://127.0.0.1:1/");
  const { exitCode, stdout, stderr } = await start(args, home);
  expect({ exitCode, stdout }).toStrictEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("fault of wintermatrix");
});

test("a lock that can't be used is named", async () => {
  await using home = await openHome("");
  await writeFile(join(home.cwd, "wintermatrix.lock.json"), "{}");
  const { exitCode, stderr } = await start(["list"], home);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(
    /wintermatrix\.lock\.json is no lock: .* Remove it: wintermatrix runtimes update makes a new one/,
  );
});

test.skipIf(process.platform === "win32")("a signal ends a download and leaves nothing half done", async () => {
  await using registry = await serveReleases();
  await using home = await openHome(`registry=${registry.url}`);
  await writeFile(join(home.cwd, "wintermatrix.lock.json"), JSON.stringify(targetsLock));
  await start(["update"], home);
  registry.sendTarball = (response, tarball) => void response.write(tarball.subarray(0, 50));
  const running = start(["install", "bun"], home);
  running.stderr.once("data", () => running.kill("SIGINT"));
  const { exitCode, stderr } = await running;
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 130, stderr: expect.stringContaining("Stopped by SIGINT.") });
  expect(await home.listCache()).toStrictEqual([]);
});

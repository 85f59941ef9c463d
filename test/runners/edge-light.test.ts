/** A package tree as a runtime, from its provisioning to a probe's answer. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LaunchOptions, launchScript, launchServer } from "../../runners/launch.ts";
import { loadRunners } from "../../runners/load.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { provisionAll } from "../../runners/provision.ts";
import type { Binary, Runner } from "../../runners/runner.ts";
import { selectTargets } from "../../runners/targets.ts";
import { findTree } from "../../runners/trees.ts";
import { bundleFixtures } from "../../suites/bundle.ts";
import { claim } from "../../suites/calls.ts";

const [target] = selectTargets(["edge-light"], hostPlatform()).targets;
let options: LaunchOptions;

beforeAll(async () => {
  const workspace = await mkdtemp(join(tmpdir(), "wintermatrix-edge-"));
  const runners = await loadRunners();
  const binaries = await provisionAll([target!], runners, hostPlatform());
  const binary = binaries.get("edge-light") as Binary;
  const { fixture, hosts } = await bundleFixtures(join(workspace, "bundle"));
  options = { runner: runners.get("edge-light") as Runner, target: target!, binary, entry: fixture, hosts, workspace };
}, 120_000);
afterAll(() => rm(options.workspace, { recursive: true }));

test("it is the locked tree, run by the locked Node", () => {
  const { sha512, runBy } = options.binary;
  const [node] = selectTargets(["node-lts"], hostPlatform()).targets;
  expect(sha512).toBe(findTree(target!.locked)?.sha512);
  expect(runBy).toMatchObject({ package: node?.locked.package, version: node?.version });
});

test("its probes see edge-runtime's globals and nothing of Node", async () => {
  await using server = await launchServer(options);
  const calls = await claim(server, target!.options);
  const names = ["EdgeRuntime", "fetch", "process", "Buffer", "require", "node:fs", "exports"];
  const outcome = await calls.call("-/-", "resolves", names, AbortSignal.timeout(5000));
  await calls.close();
  expect(outcome).toStrictEqual({ returned: [true, true, false, false, false, false, false] });
});

test("a script's error ends it and is on stderr", async () => {
  const { entry: _entry, ...rest } = options;
  const source = 'async function main() { console.log("begun"); throw new RangeError("on purpose"); }';
  await using child = await launchScript({ ...rest, source });
  expect(await child.exited).toStrictEqual({ code: 1 });
  expect([child.stdout.toString(), child.stderr.toString()]).toStrictEqual([
    "begun\n",
    expect.stringContaining("RangeError: on purpose"),
  ]);
});

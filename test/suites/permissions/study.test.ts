/** Attempts against real binaries, and against runners that lie about what they grant. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Peer, startPeer } from "../../../fixtures/peer/peer.ts";
import { everything, nothing } from "../../../runners/grants.ts";
import type { LaunchOptions } from "../../../runners/launch.ts";
import { loadRunners } from "../../../runners/load.ts";
import { hostPlatform } from "../../../runners/platform.ts";
import { provisionAll } from "../../../runners/provision.ts";
import { capabilities, type Grants, type Runner } from "../../../runners/runner.ts";
import { selectTargets } from "../../../runners/targets.ts";
import { bundleFixtures } from "../../../suites/bundle.ts";
import { type Attempt, keyOf } from "../../../suites/permissions/attempts.ts";
import { attemptCapabilities } from "../../../suites/permissions/capabilities.ts";
import { hold } from "../../../suites/permissions/judge.ts";
import { runCalls } from "../../../suites/permissions/launches.ts";
import { attemptQuestions, type Questioned, questionKeys, questions } from "../../../suites/permissions/questions.ts";
import { type Scene, setScene } from "../../../suites/permissions/scene.ts";
import { Study } from "../../../suites/permissions/study.ts";
import { contextOf } from "./sample.ts";

const { targets } = selectTargets(["node", "deno"], hostPlatform());
let workspace: string;
let scripts: string;
let peer: Peer;
const options = new Map<string, LaunchOptions>();

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), "wintermatrix-permissions-"));
  peer = await startPeer();
  scripts = (await bundleFixtures(join(workspace, "bundle"))).scripts;
  const runners = await loadRunners();
  const binaries = await provisionAll(targets, runners, hostPlatform());
  for (const target of targets) {
    const runner = runners.get(target.runtime) as Runner;
    const binary = binaries.get(target.slot);
    if (binary) options.set(target.slot, { runner, target, binary, workspace, entry: "" });
  }
}, 120_000);
afterAll(async () => {
  await peer[Symbol.asyncDispose]();
  await rm(workspace, { recursive: true });
});

const optionsOf = (slot: string) => options.get(slot) as LaunchOptions;
const study = (scene: Scene, attempts: readonly Attempt[]) => new Study(scene, scripts, attempts);

/** The same runtime, but started with other grants than it is asked for. */
async function lying(slot: string, grant: (asked: Grants) => Grants): Promise<Scene> {
  const honest = optionsOf(slot);
  const script: Runner["script"] = (plan) => honest.runner.script({ ...plan, grants: grant(plan.grants) });
  return setScene({ ...honest, runner: { ...honest.runner, script } }, peer);
}

/** The capabilities whose promise under a launch is found broken. */
async function brokenPromises(scene: Scene, launch: "none" | "granted" | "elsewhere"): Promise<string[]> {
  const open = study(scene, attemptCapabilities(scene));
  const { context } = contextOf();
  const broken: string[] = [];
  for (const name of capabilities) {
    const { promises, ...control } = scene.options.runner.permissions[name];
    const promised = promises[launch];
    const seen = await open.see(keyOf(name, launch));
    if (promised && failed(() => hold(context, open, seen, { ...control, promised }))) broken.push(name);
  }
  return broken;
}

function failed(judge: () => void): boolean {
  try {
    judge();
    return false;
  } catch (error) {
    expect((error as Error).name).toBe("AssertionError");
    return true;
  }
}

const promised = (slot: string, launch: "none" | "granted" | "elsewhere", word: string): string[] =>
  capabilities.filter((name) => optionsOf(slot).runner.permissions[name].promises[launch] === word);

describe.each(["node", "deno"])("%s", (slot) => {
  test("that allows everything breaks every promise of denial", async () => {
    const scene = await lying(slot, () => ({ ...everything, net: true, listen: true }));
    expect(await brokenPromises(scene, "none")).toStrictEqual(promised(slot, "none", "denied"));
    expect(await brokenPromises(scene, "elsewhere")).toStrictEqual(promised(slot, "elsewhere", "denied"));
  });

  test("that allows nothing breaks the promise of every grant that it can withhold", async () => {
    const scene = await lying(slot, () => nothing);
    const { permissions } = scene.options.runner;
    const withheld = promised(slot, "granted", "allowed").filter((name) => permissions[name as "read"].control);
    expect(await brokenPromises(scene, "granted")).toStrictEqual(withheld);
  });

  test("that allows everything breaks what is assured beyond them", async () => {
    const scene = await lying(slot, () => ({ ...everything, net: true, listen: true }));
    const { assurances = {} } = scene.options.runner;
    const names = (Object.keys(questions) as Questioned[]).filter((name) => assurances[name]?.promised === "denied");
    const open = study(scene, attemptQuestions(scene, names));
    const unseen: string[] = [];
    for (const name of names) {
      const seen = await Promise.all(questionKeys(name).map((key) => open.see(key)));
      if (seen.some(({ effects }) => effects.length === 0)) unseen.push(name);
    }
    expect(unseen).toStrictEqual([]);
  });

  test("as it is keeps them", async () => {
    const scene = await setScene(optionsOf(slot), peer);
    expect(await brokenPromises(scene, "none")).toStrictEqual([]);
  });
});

describe("a study", () => {
  const reading = (key: string, grants: Grants, path = "secret"): Attempt => ({
    key,
    grants,
    probe: "readsFile",
    stage: (scene) => ({ args: [scene.path(path)], effects: (outcome) => ("returned" in outcome ? ["read"] : []) }),
  });

  test("runs attempts of one command line together, once", async () => {
    const scene = await setScene(optionsOf("node"), peer);
    const open = study(scene, [
      reading("a", nothing),
      reading("b", { ...nothing, env: true }),
      reading("c", everything),
    ]);
    const [a, b, c] = [await open.see("a"), await open.see("b"), await open.see("c")];
    expect([a.effects, b.effects, c.effects]).toStrictEqual([[], [], ["read"]]);
    expect(a.command.at(-1)).toBe(b.command.at(-1));
    expect(a.command.at(-1)).not.toBe(c.command.at(-1));
    expect(await open.see("a")).toBe(a);
  });

  test("makes an attempt again that it was told to forget, and that alone", async () => {
    const scene = await setScene(optionsOf("node"), peer);
    const open = study(scene, [reading("a", nothing), reading("b", nothing)]);
    const [a, b] = [await open.see("a"), await open.see("b")];
    open.forget("a");
    expect((await open.see("a")).command.at(-1)).not.toBe(a.command.at(-1));
    expect(await open.see("b")).toBe(b);
  });

  test("names an attempt that it doesn't know", async () => {
    const open = study(await setScene(optionsOf("node"), peer), []);
    expect(() => open.see("none:flying")).toThrow('there is no attempt "none:flying"');
  });
});

describe("calls", () => {
  test("that end the process are told from those that came after them", async () => {
    const calls = [
      { key: "first", probe: "evaluatesString", args: [] },
      { key: "ends", probe: "acceptsConnection", args: ["x"] },
      { key: "last", probe: "evaluatesString", args: [] },
    ] as const;
    const { came } = await runCalls(optionsOf("node"), scripts, { ...nothing, eval: true }, calls);
    expect(came.get("first")).toStrictEqual({ returned: { value: 42 } });
    expect(came.get("ends")).toMatchObject({ ended: { code: 1 } });
    expect(came.get("last")).toStrictEqual({ returned: { value: 42 } });
  });

  test("of a script that doesn't start are our fault, with what it said", async () => {
    const { runner, ...rest } = optionsOf("node");
    const script = () => ({ args: ["--no-such-flag"] });
    const ran = runCalls({ ...rest, runner: { ...runner, script } }, scripts, nothing, []);
    await expect(ran).rejects.toThrow(/didn't start under --no-such-flag: .*bad option/s);
  });
});

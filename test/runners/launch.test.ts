import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nothing } from "../../runners/grants.ts";
import { type LaunchOptions, launchScript, launchServer, type ScriptOptions } from "../../runners/launch.ts";
import { loadRunners } from "../../runners/load.ts";
import { hostPlatform } from "../../runners/platform.ts";
import { provisionAll } from "../../runners/provision.ts";
import type { Binary, Runner } from "../../runners/runner.ts";
import { selectTargets } from "../../runners/targets.ts";
import { tieToUs } from "../../runners/tie.ts";
import { type Bundle, bundleFixtures } from "../../suites/bundle.ts";
import { encode } from "../../wire/codec.ts";

const slots = ["node", "bun", "deno", "workerd", "edge-light"];
const entry = fileURLToPath(new URL("../suites/hostile/entry.ts", import.meta.url));
const { targets } = selectTargets(slots, hostPlatform());
let workspace: string;
let bundle: Bundle;
let runners: Map<string, Runner>;
let binaries: Map<string, Binary>;

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), "wintermatrix-launch-"));
  bundle = await bundleFixtures(join(workspace, "bundle"), { entry });
  runners = await loadRunners();
  binaries = await provisionAll(targets, runners, hostPlatform());
}, 120_000);
afterAll(() => rm(workspace, { recursive: true }));

function scriptFor(slot: string, source: string, more: Partial<ScriptOptions> = {}): ScriptOptions {
  const { entry: _entry, ...options } = optionsFor(slot);
  return { ...options, source: `async function main() { ${source} }`, ...more };
}

function optionsFor(slot: string, more: Partial<LaunchOptions> = {}): LaunchOptions {
  const target = targets.find((one) => one.slot === slot);
  const runner = target && runners.get(target.runtime);
  const binary = binaries.get(slot);
  if (!target || !runner || !binary) throw new Error(`${slot} was not provisioned`);
  return { runner, target, binary, workspace, entry: bundle.fixture, hosts: bundle.hosts, ...more };
}

/** Whether a process runs: a zombie answers signals, so its state is read. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

describe.each(slots)("%s", (slot) => {
  test("serves the fixture on the loopback port that it announced", async () => {
    const server = await launchServer(optionsFor(slot));
    const answer = await fetch(`${server.origin}/-/probe/a/b/c`, { method: "POST" });
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect([answer.status, await answer.text()]).toStrictEqual([403, "not yours"]);
    await server[Symbol.asyncDispose]();
  });

  test("is registered while it lives, and leaves neither process nor folder", async () => {
    const server = await launchServer(optionsFor(slot));
    expect(await readdir(workspace)).toContain(`${server.pid}.pid`);
    await server[Symbol.asyncDispose]();
    expect(isAlive(server.pid)).toBe(false);
    expect(await readdir(workspace)).toStrictEqual(["bundle"]);
  });

  test("is ended in an endless loop as well", async () => {
    const server = await launchServer(optionsFor(slot));
    const headers = { "x-wintermatrix-token": "t" };
    await fetch(`${server.origin}/-/claim`, { method: "POST", headers });
    const loops = fetch(`${server.origin}/-/probe/a/b/loopsForever`, { method: "POST", headers, body: encode([]) });
    await Promise.all([server[Symbol.asyncDispose](), expect(loops).rejects.toThrow("fetch failed")]);
    expect(isAlive(server.pid)).toBe(false);
  });

  test("says what a runtime that ends at start wrote, and what to do", async () => {
    const broken = join(workspace, "broken.mjs");
    await writeFile(broken, 'throw new Error("broken on purpose");');
    const launching = launchServer(optionsFor(slot, { entry: broken }));
    await expect(launching).rejects.toThrow(/ended before it was ready[\s\S]*broken on purpose[\s\S]*fix: /);
    await rm(broken);
    expect(await readdir(workspace)).toStrictEqual(["bundle"]);
  });

  test.runIf(process.platform === "linux").each([
    ["by the kernel", []],
    ["by a guard process", ["guard"]],
  ])("doesn't outlive us when we are killed: %s", async (_means, guarded) => {
    const own = await mkdtemp(join(tmpdir(), "wintermatrix-orphan-"));
    const script = fileURLToPath(new URL("./orphan.ts", import.meta.url));
    const args = [script, slot, own, bundle.fixture, JSON.stringify(bundle.hosts), ...guarded];
    const parent = execa(process.execPath, args, { reject: false });
    const pid = Number(await once(parent.stdout, "data"));
    expect(isAlive(pid)).toBe(true);
    const ended = endOf(pid);
    parent.kill("SIGKILL");
    await parent;
    await ended;
    expect(isAlive(pid)).toBe(false);
    await rm(own, { recursive: true });
  });
});

/** Resolves when a process that isn't our child has ended: util-linux' or coreutils' tail watches it. */
const endOf = (pid: number) => execa("tail", [`--pid=${pid}`, "-f", "/dev/null"]);

test("a port that never opens is given up with the time that was waited", async () => {
  const silent: Runner = {
    ...(runners.get("node") as Runner),
    serve: () => ({ args: ["-e", "setInterval(() => {}, 1000)"], ready: { on: "stdout", line: /(\d+)/ } }),
  };
  const launching = launchServer(optionsFor("node", { runner: silent, readyWithin: 200 }));
  await expect(launching).rejects.toThrow(/announced no port within 200 ms/);
  expect(await readdir(workspace)).toStrictEqual(["bundle"]);
});

test.runIf(process.platform === "linux")("a guard goes with the process that it guards", async () => {
  const server = await launchServer(optionsFor("bun", { tie: tieToUs("") }));
  const guards = () => execa("pgrep", ["-f", `guard.ts ${server.pid}$`], { reject: false });
  const { stdout: guard } = await guards();
  expect(guard).toMatch(/^\d+$/);
  await server[Symbol.asyncDispose]();
  await endOf(Number(guard));
  expect((await guards()).stdout).toBe("");
});

test.runIf(process.platform === "linux")("memory that runs away ends the child, and leaves no core file", async () => {
  const grows = "const kept = []; for (;;) kept.push(new Array(1e6).fill(1.5));";
  const runner = { ...(runners.get("node") as Runner), memory: 600 * 2 ** 20 };
  const child = await launchScript(scriptFor("node", grows, { runner }));
  expect(await child.exited).toStrictEqual({ signal: "SIGABRT" });
  expect(await readdir(child.folder)).toStrictEqual(["main.mjs"]);
  await child[Symbol.asyncDispose]();
});

test("a binary that isn't there is named, with the fix", async () => {
  const gone = { ...(binaries.get("bun") as Binary), path: "/nonexistent/bun" };
  await expect(launchServer(optionsFor("bun", { binary: gone }))).rejects.toThrow(/\/nonexistent\/bun[\s\S]*fix: /);
});

test.each(slots)("%s runs a script that reports over stdout and ends", async (slot) => {
  const child = await launchScript(scriptFor(slot, 'console.log("hello from a script");'));
  expect(await child.exited).toStrictEqual({ code: 0 });
  expect(child.stdout.toString()).toContain("hello from a script");
  await child[Symbol.asyncDispose]();
});

test("a child gets nothing of our environment", async () => {
  process.env.WINTERMATRIX_SECRET = "leaks";
  const child = await launchScript(scriptFor("node", "console.log(JSON.stringify(process.env))"));
  expect(await child.exited).toStrictEqual({ code: 0 });
  const seen = JSON.parse(child.stdout.toString());
  expect(Object.keys(seen).sort()).toStrictEqual(["HOME", "LANG", "NO_COLOR", "PATH", "TMPDIR", "TZ"]);
  expect(seen).toMatchObject({ HOME: child.folder, TZ: "UTC" });
  await child[Symbol.asyncDispose]();
});

test("endless output is kept in bounded memory, its end", async () => {
  const loud = 'for (let i = 0; i < 3000; i++) console.log("x".repeat(1000)); console.log("the end");';
  const child = await launchScript(scriptFor("node", loud));
  await child.exited;
  expect(child.stdout.toString().length).toBe(256 * 1024);
  expect(child.stdout.toString()).toMatch(/the end\n$/);
  await child[Symbol.asyncDispose]();
});

test("without a grant the runtime refuses", async () => {
  const reads = 'try { Deno.readTextFileSync("/etc/hostname") } catch (error) { console.log(error.name) }';
  const child = await launchScript(scriptFor("deno", reads, { grants: nothing }));
  await child.exited;
  expect(child.stdout.toString()).toBe("NotCapable\n");
  await child[Symbol.asyncDispose]();
});

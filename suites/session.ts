/** One target in one worker: its live server, its peer, and what is known about it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Peer, startPeer } from "../fixtures/peer/peer.ts";
import { type LaunchOptions, launchServer, type Server } from "../runners/launch.ts";
import { loadRunners } from "../runners/load.ts";
import type { Runner } from "../runners/runner.ts";
import type { Verdict } from "../wire/results.ts";
import { claim, type ProbeCalls } from "./calls.ts";
import type { RunContext } from "./context.ts";
import { HarnessFault } from "./faults.ts";
import { type Identity, identify } from "./identity.ts";

/** A server that is ours, with the way to call its probes. */
export interface Fixture {
  server: Server;
  calls: ProbeCalls;
}

export class Session {
  readonly run: RunContext;
  readonly runner: Runner;
  /** Check id → verdict of what ran here: for the checks that depend on it. */
  readonly verdicts = new Map<string, Verdict>();
  /** What resolves in the runtime, as far as it was asked. */
  readonly present = new Map<string, boolean>();
  /** What the target said of itself, once one was launched. */
  identity: Identity | undefined;
  #fixture: Promise<Fixture> | undefined;
  #peer: Promise<Peer> | undefined;

  constructor(run: RunContext, runner: Runner) {
    this.run = run;
    this.runner = runner;
  }

  /** The live fixture; launched when there is none. */
  fixture(): Promise<Fixture> {
    this.#fixture ??= this.#launchShared();
    return this.#fixture;
  }

  /** The first one is asked who it is: at the end of the run there may be none alive. */
  async #launchShared(): Promise<Fixture> {
    const fixture = await this.launch();
    this.identity ??= await identify(fixture, this.run.binary.path);
    return fixture;
  }

  /** The fixture as it is, without launching one; a launch that failed has none. */
  async current(): Promise<Fixture | undefined> {
    return this.#fixture?.catch(() => undefined);
  }

  /** Ends the live fixture; the next check gets a new one. */
  async drop(): Promise<void> {
    const fixture = await this.current();
    this.#fixture = undefined;
    if (fixture) await endFixture(fixture);
  }

  /** A fixture of the check's own; whoever launches it ends it with {@link endFixture}. */
  async launch(options: Partial<LaunchOptions> = {}): Promise<Fixture> {
    const server = await launchServer({ ...this.launchOptions(), ...options });
    try {
      return { server, calls: await claim(server) };
    } catch (error) {
      await server[Symbol.asyncDispose]();
      throw error;
    }
  }

  launchOptions(): LaunchOptions {
    const { target, binary, bundle, workspace, certificates } = this.run;
    return {
      runner: this.runner,
      target,
      binary,
      entry: bundle.fixture,
      hosts: bundle.hosts,
      trust: join(certificates, "ca.pem"),
      workspace,
    };
  }

  peer(): Promise<Peer> {
    this.#peer ??= readFile(join(this.run.certificates, "authority.json"), "utf8").then((text) =>
      startPeer({ authority: JSON.parse(text) }),
    );
    return this.#peer;
  }

  async close(): Promise<void> {
    await this.drop();
    await (await this.#peer)?.[Symbol.asyncDispose]();
  }
}

export async function endFixture({ server, calls }: Fixture): Promise<void> {
  await calls.close();
  await server[Symbol.asyncDispose]();
}

export async function openSession(run: RunContext): Promise<Session> {
  const runner = (await loadRunners()).get(run.target.runtime);
  if (!runner) throw new HarnessFault(`there is no runner for ${run.target.runtime}`);
  return new Session(run, runner);
}

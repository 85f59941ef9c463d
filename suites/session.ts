/** One target in one worker: its live server, its peer, and what is known about it. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Peer, startPeer } from "../fixtures/peer/peer.ts";
import minimum from "../profiles/ecma-429-2025.ts";
import { type LaunchOptions, launchServer, type Server } from "../runners/launch.ts";
import { loadRunners } from "../runners/load.ts";
import { restore } from "../runners/restore.ts";
import type { NotApplicable, Runner } from "../runners/runner.ts";
import { isAtLeast } from "../runners/versions.ts";
import type { Verdict } from "../wire/results.ts";
import { claim, type ProbeCalls } from "./calls.ts";
import type { About } from "./check.ts";
import type { RunContext } from "./context.ts";
import { Endings } from "./endings.ts";
import { HarnessFault } from "./faults.ts";
import { type Amendment, History } from "./history.ts";
import { type Identity, identify } from "./identity.ts";

/** A server that is ours, with the way to call its probes. */
export interface Fixture {
  server: Server;
  calls: ProbeCalls;
  endings: Endings;
}

/** How many launches in a row may fail before a target is given up. */
const launchesTried = 3;

export class Session {
  readonly run: RunContext;
  readonly runner: Runner;
  /** Check id → verdict of what ran here: for the checks that depend on it. */
  readonly verdicts = new Map<string, Verdict>();
  /** What resolves in the runtime, as far as it was asked. */
  readonly present = new Map<string, boolean>();
  /** What ran in the live process. */
  readonly history = new History();
  /** Told of what changes outside the check at hand. */
  readonly amend: (amendment: Amendment) => void;
  /** What the target said of itself, once one was launched. */
  identity: Identity | undefined;
  #fixture: Promise<Fixture> | undefined;
  #failedLaunches = 0;
  #peer: Promise<Peer> | undefined;

  readonly #turns: Record<"shared" | "apart", Promise<unknown>> = {
    shared: Promise.resolve(),
    apart: Promise.resolve(),
  };

  constructor(run: RunContext, runner: Runner, amend: Session["amend"]) {
    this.run = run;
    this.runner = runner;
    this.amend = amend;
  }

  /**
   * One thing at a time with the shared process, in the order of the calls: what it was doing when it died must be known.
   * What has processes of its own takes turns apart.
   */
  turn<T>(kind: "shared" | "apart", work: () => Promise<T>): Promise<T> {
    const done = this.#turns[kind].then(work);
    this.#turns[kind] = done.catch(() => undefined);
    return done;
  }

  /** The live fixture; launched when there is none. Where a later launch fails, the next check tries again, but not for ever. */
  fixture(): Promise<Fixture> {
    this.#fixture ??= this.#launchShared();
    return this.#fixture;
  }

  async #launchShared(): Promise<Fixture> {
    try {
      const fixture = await this.#launchKnown();
      this.#failedLaunches = 0;
      return fixture;
    } catch (error) {
      this.#failedLaunches += 1;
      // What never was launched tells so once, and each try may take its whole time limit.
      if (this.identity && this.#failedLaunches < launchesTried) this.#fixture = undefined;
      throw error;
    }
  }

  /** The first one is asked who it is: at the end of the run there may be none alive. */
  async #launchKnown(): Promise<Fixture> {
    const fixture = await this.launch();
    try {
      this.identity ??= await identify(fixture, this.run.binary.path);
      return fixture;
    } catch (error) {
      await endFixture(fixture);
      throw error;
    }
  }

  /** Has the binary again where somebody removed it from the cache; before a check's time begins. */
  async restoreBinary(): Promise<void> {
    if (!existsSync(this.run.binary.path)) await restore(this.run.binary);
  }

  /** The fixture as it is, without launching one; a launch that failed has none. */
  async current(): Promise<Fixture | undefined> {
    return this.#fixture?.catch(() => undefined);
  }

  /** Ends the live fixture; the next check gets a new one. */
  async drop(): Promise<void> {
    const fixture = await this.current();
    this.#fixture = undefined;
    this.history.clear();
    if (fixture) await endFixture(fixture);
  }

  /** A fixture of the check's own; whoever launches it ends it with {@link endFixture}. */
  async launch(options: Partial<LaunchOptions> = {}): Promise<Fixture> {
    const server = await launchServer({ ...this.launchOptions(), ...options });
    try {
      return { server, calls: await claim(server, this.run.target.options), endings: new Endings(server.exited) };
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

  /** A worker is asked for what the minimum common API has, and not for what stands apart in processes of its own. */
  covers({ about, apart = false }: { about: Pick<About, "profiles">; apart?: boolean }): boolean {
    if (this.run.target.options.realm !== "worker") return true;
    return !apart && (about.profiles ?? []).some((name) => name.startsWith(`${minimum.id}:`));
  }

  /** Why a check makes no sense in this target, as the runner's data says. */
  notApplicable(id: string): string | undefined {
    const { options, version } = this.run.target;
    const fits = (wanted: Readonly<Record<string, string>> = {}) =>
      Object.entries(wanted).every(([name, value]) => options[name] === value);
    const isBefore = (later: string | undefined) => later === undefined || !isAtLeast(version, later);
    const applies = ({ checks, options, before }: NotApplicable) =>
      checks.test(id) && fits(options) && isBefore(before);
    return this.runner.notApplicable.find(applies)?.reason;
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

export async function openSession(run: RunContext, amend: Session["amend"]): Promise<Session> {
  const runner = (await loadRunners()).get(run.target.runtime);
  if (!runner) throw new HarnessFault(`there is no runner for ${run.target.runtime}`);
  return new Session(run, runner, amend);
}

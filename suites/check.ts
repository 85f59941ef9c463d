/** What a check is made of, and what its body is given. */
import type { expect } from "vitest";
import type { Peer } from "../fixtures/peer/peer.ts";
import type { Child, LaunchOptions } from "../runners/launch.ts";
import type { Runner, Target } from "../runners/runner.ts";
import type { Outcome } from "../wire/outcome.ts";
import type { PermissionFact, Tier } from "../wire/results.ts";
import type { Place } from "./place.ts";

/** Any module of probes. */
export type Probes = object;
type ProbeName<P> = Extract<keyof P, string>;
type ArgumentsOf<F> = F extends (...args: infer A) => unknown ? A : never;
type ResultOf<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

/**
 * What must be there for a check to apply: a dotted path (`ReadableStream.from`, `node:fs.glob`), or for what is no
 * property a probe that returns `true` exactly when it is there.
 */
export type Need<P extends Probes = Probes> = string | { probe: ProbeName<P>; args?: unknown[]; label: string };

/** Facts of a feature; a check may override each. */
export interface About<P extends Probes = Probes> {
  /** The clause (spec or documentation) that it stands on. */
  spec: string;
  needs?: readonly Need<P>[];
  /** Key in MDN's browser-compat-data. */
  bcd?: string;
  /** `<profile>:<entry>` that its checks count towards. */
  profiles?: readonly string[];
  /** Whether the clause says *shall* (the default) or *should*. */
  level?: "shall" | "should";
  /** The WPT file that covers it. */
  wpt?: string;
}

export interface CheckOptions<P extends Probes = Probes> extends Partial<About<P>> {
  /** Milliseconds; 2000 unless said otherwise. */
  timeout?: number;
  /** Title of an earlier check of the same feature that must have passed. */
  dependsOn?: string;
}

/** Facts of a feature that hold for each of its checks. */
export interface Feature<P extends Probes = Probes> extends About<P> {
  /**
   * Its checks launch what they look at by themselves and never ask the shared fixture server: they take turns of their
   * own, beside those of the others. What they need is looked for in a process of its own, too.
   */
  apart?: boolean;
}

/** How probes are called: typed functions, since a Proxy would be thenable. */
export interface Observer<P extends Probes = Probes> {
  /** Where the fixture server listens, e.g. `http://127.0.0.1:40123`. */
  origin: string;
  /** Calls a probe and gives what it returned; a throw of the probe ends the check as its failure. */
  observe<K extends ProbeName<P>>(name: K, ...args: ArgumentsOf<P[K]>): Promise<ResultOf<P[K]>>;
  /** Calls a probe and gives `{ returned }` or `{ threw }`. */
  outcome<K extends ProbeName<P>>(name: K, ...args: ArgumentsOf<P[K]>): Promise<Outcome>;
}

export interface CheckContext<P extends Probes = Probes> extends Observer<P> {
  expect: typeof expect;
  /** The origin on the host that code in the runtime calls out to. */
  peer: Peer;
  runner: Runner;
  target: Target;
  /** Aborted when the check's time is up or it has ended. */
  signal: AbortSignal;
  /** A fixture server of the check's own, e.g. with other grants; ended with the check. */
  launch(options?: Partial<LaunchOptions>): Promise<Observer<P> & { child: Child }>;
  /** Adds something seen from outside (a response, a close code) to the evidence. */
  saw(label: string, value: unknown): void;
  /** Notes what code in a process of the check's own threw: it may tell what the runtime lacks. */
  threw(error: { name: string; message: string }): void;
  /** Ends the check as not applicable, with what was observed so far kept. */
  skip(reason: string): never;
  /** Ends the check as `absent`: what it needs isn't there, as data or an answer of the runtime says. */
  absent(what: string): never;
  /** What the session knows of itself, for a suite that launches by itself. */
  launchOptions(): LaunchOptions;
  /** Path of the bundle of scripts: {@link launchScript} and `script.ts` tell how it is run. */
  scripts: string;
  /** Notes the permission fact that the check found. */
  found(fact: PermissionFact): void;
  /** Called in reverse order when the check has ended, however it ended. */
  after(dispose: () => Promise<unknown> | unknown): void;
}

export type CheckBody<P extends Probes = Probes> = (context: CheckContext<P>) => Promise<void>;

/** A check as it is registered. */
export interface Check {
  id: string;
  /** `<area>/<topic>`. */
  suite: string;
  feature: string;
  title: string;
  about: About;
  tier: Tier;
  timeout: number;
  /** Id of the check that must have passed. */
  dependsOn?: string;
  /** See {@link Feature}. */
  apart: boolean;
  body: CheckBody;
  /** Where it is registered. */
  place: Place;
}

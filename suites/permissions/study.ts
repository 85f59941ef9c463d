/** What is known of a session's attempts: each command runs once, when the first of its attempts is asked for. */

import type { Grants, Target } from "../../runners/runner.ts";
import { HarnessFault } from "../faults.ts";
import type { Attempt, Staged } from "./attempts.ts";
import { type Came, runCalls } from "./launches.ts";
import type { Scene } from "./scene.ts";

export interface Seen {
  attempt: Attempt;
  args: readonly unknown[];
  came: Came;
  /** The effects that it had; none when it was denied. */
  effects: string[];
  /** Arguments of the launch. */
  command: string[];
}

export class Study {
  readonly scene: Scene;
  readonly #scripts: string;
  readonly #attempts: Map<string, Attempt>;
  readonly #seen = new Map<string, Promise<Seen>>();

  /** @param scripts path of the bundle of probes */
  constructor(scene: Scene, scripts: string, attempts: readonly Attempt[]) {
    this.scene = scene;
    this.#scripts = scripts;
    this.#attempts = new Map(attempts.map((attempt) => [attempt.key, attempt]));
  }

  /** What came of an attempt; runs it, with all that share its command, when it isn't known. */
  see(key: string): Promise<Seen> {
    const known = this.#seen.get(key);
    if (known) return known;
    const wanted = this.#attempts.get(key);
    if (!wanted) throw new HarnessFault(`there is no attempt "${key}"`);
    const command = this.#commandOf(wanted.grants);
    const together = [...this.#attempts.values()].filter(({ grants }) => this.#commandOf(grants) === command);
    const fresh = together.filter((attempt) => !this.#seen.has(attempt.key));
    const run = this.#run(fresh);
    for (const attempt of fresh) {
      const seen = run.then((found) => found.get(attempt.key) as Seen);
      // Whoever asks for it hears of a fault; those that nobody asks for must not end the process.
      seen.catch(() => undefined);
      this.#seen.set(attempt.key, seen);
    }
    return this.#seen.get(key) as Promise<Seen>;
  }

  /** The attempt will be made again, alone, when it is asked for. */
  forget(key: string): void {
    this.#seen.delete(key);
  }

  async #run(attempts: readonly Attempt[]): Promise<Map<string, Seen>> {
    const staged = new Map<string, Staged>();
    for (const attempt of attempts) staged.set(attempt.key, await attempt.stage(this.scene));
    const inOrder = attempts.toSorted((left, right) => Number(left.late ?? false) - Number(right.late ?? false));
    const calls = inOrder.map(({ key, probe }) => ({ key, probe, args: staged.get(key)?.args ?? [] }));
    const grants = (attempts[0] as Attempt).grants;
    const { command, came } = await runCalls(this.scene.options, this.#scripts, grants, calls);
    const found = new Map<string, Seen>();
    for (const attempt of attempts) {
      const { args, effects } = staged.get(attempt.key) as Staged;
      const own = came.get(attempt.key) as Came;
      const seen = "ended" in own ? await effects({ threw: own }) : await effects(own);
      found.set(attempt.key, { attempt, args, came: own, effects: seen, command });
    }
    return found;
  }

  /** Grants that come to the same command line and files are one launch. */
  #commandOf(grants: Grants): string {
    const { runner, target } = this.scene.options;
    const plan = { target, grants, entry: "entry", folder: "folder", hosts: {} };
    return JSON.stringify(runner.script(plan));
  }
}

const studies = new WeakMap<Target, Promise<Study>>();

/** The one study of a target in a worker. */
export function studyOf(target: Target, open: () => Promise<Study>): Promise<Study> {
  const study = studies.get(target) ?? open();
  studies.set(target, study);
  return study;
}

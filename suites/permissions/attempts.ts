/** What an attempt is: a probe under grants, and how the host knows that it had its effect. */
import type { Capability, Grants } from "../../runners/runner.ts";
import type { Outcome } from "../../wire/outcome.ts";
import type { Scene } from "./scene.ts";
import type { ProbeName } from "./script.ts";

/** An attempt made ready: with what is its own alone, so that it can be made again. */
export interface Staged {
  args: readonly unknown[];
  /** The effects that were seen, from outside wherever they show there; none when it was denied. */
  effects(outcome: Outcome): string[] | Promise<string[]>;
}

export interface Attempt {
  /** Unique; without blanks. */
  key: string;
  grants: Grants;
  probe: ProbeName;
  stage(scene: Scene): Staged | Promise<Staged>;
  /** Made after the others of its launch: it may end the process, or change what it may do. */
  late?: boolean;
}

/** The launches, by the name that promises are kept under. */
export const launches = { none: "no grant", granted: "the grant", elsewhere: "the grant, scoped elsewhere" } as const;
export type Launch = keyof typeof launches;

export const keyOf = (capability: Capability, launch: Launch): string => `${launch}:${capability}`;

/** An attempt whose effect, such as "the file's content", is in what the probe returned. */
export function returning(
  effect: string,
  args: readonly unknown[],
  shows: (returned: Record<string, unknown>) => boolean,
): Staged {
  return { args, effects: (outcome) => (isFound(outcome) && shows(outcome.returned) ? [effect] : []) };
}

function isFound(outcome: Outcome): outcome is { returned: Record<string, unknown> } {
  return "returned" in outcome && typeof outcome.returned === "object" && outcome.returned !== null;
}

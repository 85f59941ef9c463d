/** What a runtime is asked to do, and what it says; used inside runtimes and outside. */
import type { Outcome } from "../../wire/outcome.ts";

export type Step =
  /** Where a specifier leads, as the runtime itself resolves it. */
  | { do: "resolve"; specifier: string }
  /** Imports it and tells its exports. */
  | { do: "load"; specifier: string }
  /** The exercise's functions, by name. */
  | { do: "list" }
  /** Calls one of them, with the origin of a server that echoes; `given` is passed along. */
  | { do: "call"; name: string; origin: string; given?: string }
  /** Which exports the exercise has read so far. */
  | { do: "touched" };

/** Name of an export → its kind: `class`, `function`, `object`, …; `module.exports` is Node's own mark of what was CommonJS. */
export type Kinds = Record<string, string>;

/** What a step came to, as it crosses. */
export interface Said {
  step: number;
  outcome: Outcome;
}

/** What was seen of an entry in a column, before anybody judges it. */
import type { Message, Metafile } from "esbuild";
import type { Swap } from "../bundle/unenv.ts";
import type { Kinds } from "../inside/steps.ts";
import type { Seen } from "../session/types.ts";

/** Where a specifier led. */
export interface Resolution {
  /** Absolute path, or another URL. */
  file?: string;
  error?: string;
}

export interface Observed {
  entry: string;
  resolution: Resolution;
  /** Present for edge targets. */
  bundle?: ObservedBundle;
  /** Absent where it was not reached. */
  load?: Seen;
  /** By function of the exercise; absent where this entry isn't exercised. */
  calls?: Record<string, Seen>;
  /** Functions of the exercise, as this runtime sees them. */
  functions?: string[];
  /** By specifier, the exports that the exercise read. */
  touched?: Record<string, string[]>;
}

export interface ObservedBundle {
  errors: Message[];
  bytes: number;
  swaps: Swap[];
  metafile?: Metafile;
  /** The entry as the metafile calls it. */
  start: string;
  file?: string;
  map?: string;
}

/** The exports that a load told; undefined where it failed. */
export function kindsIn(load: Seen | undefined): Kinds | undefined {
  const kinds = returnedBy<Kinds>(load);
  return isRecord(kinds) && Object.values(kinds).every((kind) => typeof kind === "string") ? kinds : undefined;
}

/** A list that a step told. A library that replaces builtins can make it anything. */
export function namesIn(seen: Seen | undefined): string[] | undefined {
  const names = returnedBy(seen);
  return Array.isArray(names) && names.every((name) => typeof name === "string") ? names : undefined;
}

/** What the exercise touched, by specifier. */
export function touchedIn(seen: Seen | undefined): Record<string, string[]> | undefined {
  const touched = returnedBy<Record<string, string[]>>(seen);
  return isRecord(touched) && Object.values(touched).every((names) => Array.isArray(names)) ? touched : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** What a step came to, where it came to something: told by a stranger, so of any shape. */
export function returnedBy<T>(seen: Seen | undefined): T | undefined {
  if (!seen || !("outcome" in seen) || !("returned" in seen.outcome)) return undefined;
  return seen.outcome.returned as T;
}

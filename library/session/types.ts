import { decode, WireError } from "../../wire/codec.ts";
import type { Outcome } from "../../wire/outcome.ts";

/** What a step came to, seen from outside. */
export type Seen =
  | { outcome: Outcome }
  /** The process ended, or wouldn't start; what it wrote. */
  | { died: string; said: string }
  | { late: number; said: string }
  /** An earlier step took the process down. */
  | { notReached: true };

/** Milliseconds for a group of entries: whichever of them hangs is then given its own time. */
export const groupWithin = 5000;
/** An outcome as it crossed. What a library made of it on the way, by replacing builtins, may be anything. */
export function readOutcome(text: string): Seen {
  try {
    const outcome = decode(text) as Outcome | null;
    if (typeof outcome === "object" && outcome !== null && ("returned" in outcome || "threw" in outcome))
      return { outcome };
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
  }
  return { died: "what it answered can't be read", said: text.slice(0, 2000) };
}

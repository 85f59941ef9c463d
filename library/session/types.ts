import type { Outcome } from "../../wire/outcome.ts";

/** What a step came to, seen from outside. */
export type Seen =
  | { outcome: Outcome }
  /** The process ended, or wouldn't start; what it wrote. */
  | { died: string; said: string }
  | { late: number; said: string }
  /** An earlier step took the process down. */
  | { notReached: true };

/** Milliseconds that a process has for all of its steps; an endless loop at import ends here. */
export const stepsWithin = 15_000;
/** Milliseconds for a group of entries: whichever of them hangs is then given its own time. */
export const groupWithin = 5000;

/** What a row of the table is made of. A fault is one file below `faults/<phase>/`. */
import type { CheckBody } from "../../suites/check.ts";
import type { Verdict } from "../../wire/results.ts";
import type { Place } from "./place.ts";

/** What must be seen, and what was done in place of the fault where the runtime has no way to do it. */
export interface Expected {
  verdict: Verdict;
  /** What the evidence has to say: the reason, or what the process wrote. */
  evidence?: RegExp;
  note?: string;
}

/**
 * What code under test does, as a check between checks of the real suites. The file is bundled for the runtimes, too: it imports
 * nothing but types.
 */
export interface RunningFault {
  title: string;
  /** Runs inside the runtime. */
  probe(...args: never[]): Promise<unknown>;
  /** How the fixture answers the call in place of the probe's outcome. */
  answer?(): Promise<Response>;
  /** On the host; by default it waits for what the probe returns. */
  body?: CheckBody<{ probe(): Promise<unknown> }>;
  /** Milliseconds that the check may take; 2000 unless said otherwise. */
  timeout?: number;
  /** By runtime; `others` for those that aren't named. */
  expected: Readonly<{ others: Expected } & Record<string, Expected>>;
  /** Too slow for every run of the tests. */
  slow?: boolean;
}

/** What befalls ourselves, or the machine. */
export interface HostFault {
  title: string;
  /** Provokes it with the command, for one slot. Throws where something isn't as it must be. */
  prove(slot: string, place: Place): Promise<Seen>;
  slow?: boolean;
}

/** What a trial came to. */
export interface Seen {
  /** The verdict, or how the run ended. */
  outcome: string;
  /** How many other checks were compared with a clean run. */
  unchanged: number;
  note?: string;
}

/** What a row of the table is made of. A fault is one file below `faults/<phase>/`. */
import type { CheckBody } from "../../suites/check.ts";
import type { Verdict } from "../../wire/results.ts";
import type { Place } from "./place.ts";
import type { Stage } from "./stage.ts";

/** What must be seen. */
export interface Expected {
  /** Several where the runtimes, or two runs of one, may differ. */
  verdict: Verdict | readonly Verdict[];
  /** What the evidence has to say: the reason, or what the process wrote. */
  evidence?: RegExp;
  /** For a reader of the table. */
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
  /** The binary is in a cache of the trial's own, and a stand-in for the registry has its package. */
  ownCache?: boolean;
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
  /** Provokes it, for one slot. */
  prove(slot: string, place: Place, stage: Stage): Promise<Seen>;
  slow?: boolean;
}

/** What a trial came to. */
export interface Seen {
  /** The verdict, or how the run ended. */
  outcome: string;
  /** How many other checks were compared with a clean run, where any was judged. */
  compared?: number;
  note?: string;
  /** What wasn't as it must be; empty where it was survived. */
  problems: string[];
}

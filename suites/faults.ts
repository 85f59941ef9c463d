/** What can end a check, by whose doing it is. An assertion error is the runtime's; what isn't here is ours. */
import type { Exit } from "../runners/launch.ts";

/** The probe threw and the check didn't expect it. */
export class ProbeThrew extends Error {
  override name = "ProbeThrew";
  readonly thrown: unknown;
  constructor(probe: string, thrown: unknown, text: string) {
    super(`${probe} threw ${text}`);
    this.thrown = thrown;
  }
}

/** The runtime is up, but answered something else than the probe's outcome. */
export class ProbeUnanswered extends Error {
  override name = "ProbeUnanswered";
}

/** The process that served the check is gone. */
export class RuntimeDied extends Error {
  override name = "RuntimeDied";
  readonly exit: Exit;
  constructor(exit: Exit) {
    super(`the runtime's process ended: ${exit.signal ?? `exit code ${exit.code}`}`);
    this.exit = exit;
  }
}

/** The check's time is up. */
export class Expired extends Error {
  override name = "Expired";
  constructor(limit: number) {
    super(`not done after ${limit} ms`);
  }
}

/** Our own doing: never shown as the runtime's. */
export class HarnessFault extends Error {
  override name = "HarnessFault";
}

/** The check found that it doesn't apply: nobody promises what it would judge. */
export class NotApplicable extends Error {
  override name = "NotApplicable";
}

/** The check found that what it needs isn't there. */
export class NotThere extends Error {
  override name = "NotThere";
}

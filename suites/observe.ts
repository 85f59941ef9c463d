import type { Observation } from "../wire/results.ts";
import type { Observer } from "./check.ts";
import { bounded, display, displayError } from "./display.ts";
import { ProbeThrew } from "./faults.ts";
import type { Fixture } from "./session.ts";

interface Noted {
  observations: Observation[];
  thrown: unknown[];
}

/** The typed calls into a fixture, bound to one suite; everything that comes back is noted as evidence. */
export function observerOf({ server, calls }: Fixture, suite: string, noted: Noted, signal: AbortSignal): Observer {
  const outcome = async (probe: string, ...args: unknown[]) => {
    const found = await calls.call(suite, probe, args, signal);
    const shown = args.map((argument) => bounded(display(argument), 500));
    if ("threw" in found) {
      noted.observations.push({ probe, args: shown, threw: displayError(found.threw) });
      noted.thrown.push(found.threw);
    } else {
      noted.observations.push({ probe, args: shown, returned: display(found.returned) });
      noted.thrown.push(found.returned);
    }
    return found;
  };
  const observe = async (probe: string, ...args: unknown[]) => {
    const found = await outcome(probe, ...args);
    if ("threw" in found) throw new ProbeThrew(probe, found.threw, displayError(found.threw));
    return found.returned;
  };
  return { origin: server.origin, observe, outcome } as Observer;
}

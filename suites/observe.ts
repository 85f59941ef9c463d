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
  const call = async (probe: string, args: unknown[]) => {
    const found = await calls.call(suite, probe, args, signal);
    const shown = args.map((argument) => bounded(display(argument), 3000));
    if ("threw" in found) {
      noted.observations.push({ probe, args: shown, threw: displayError(found.threw) });
      noted.thrown.push(found.threw);
    } else {
      noted.observations.push({ probe, args: shown, returned: display(found.returned) });
      noted.thrown.push(found.returned);
    }
    return found;
  };
  const outcome = (probe: string, ...args: unknown[]) => handled(call(probe, args));
  const observe = (probe: string, ...args: unknown[]) =>
    handled(
      call(probe, args).then((found) => {
        if ("threw" in found) throw new ProbeThrew(probe, found.threw, displayError(found.threw));
        return found.returned;
      }),
    );
  return { origin: server.origin, observe, outcome } as Observer;
}

/** A check that ended early leaves its calls behind: their end must not count as a fault of the run. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** How the events of the global object are judged: by whom they are asked for, and in which process. */
import { setTimeout as delay } from "node:timers/promises";
import type { Child } from "../../runners/launch.ts";
import type { CheckContext, Observer, Probes } from "../check.ts";

type Scope = typeof import("./scope.ts");

/** "Such runtimes shall not support" the handlers and "are not required to implement" the interfaces of the events. */
const excuse = "its global takes no listeners, which excuses it (ECMA-429, The Global Scope)";

/** Ends the check as not applicable where the global object takes no listeners. */
export async function needAudience({ observe, skip }: CheckContext<Scope>): Promise<void> {
  if (!(await observe("globalTakesListeners"))) skip(excuse);
}

/** Ends the check where a global isn't there: as not applicable if that is excused, else as absent. */
export async function needGlobal(context: CheckContext<Scope>, name: string): Promise<void> {
  if (await context.observe("globalHas", name)) return;
  await needAudience(context);
  context.absent(name);
}

/**
 * Ends the check as not applicable unless what the global object isn't told is told to the process: "the relevant
 * events shall still be fired through a suitable alternative mechanism", of which that is the one known here.
 */
export async function needProcess({ observe, skip }: CheckContext<Scope>): Promise<void> {
  if (await observe("globalTakesListeners")) skip("its global takes listeners");
  if (!(await observe("processTakesListeners"))) skip("it has no other way of telling errors that is known here");
}

/** A process of the check's own, since what is judged may end it: then the check fails by that. */
export async function alone<P extends Probes>({ launch, expect }: CheckContext<P>): Promise<Observer<P>["observe"]> {
  const { observe, child } = await launch();
  return (name, ...args) =>
    observe(name, ...args).catch(async (error: unknown) => {
      expect(await endOf(child), "the process ended").toBeUndefined();
      throw error;
    });
}

/** Milliseconds that a check with a process of its own may take: on a busy machine most of it is the launch. */
export const aloneLimit = 10_000;

/** Milliseconds in which a process whose connection broke must be seen to have ended. */
const endShows = 300;

async function endOf(child: Child) {
  const over = new AbortController();
  const late = delay(endShows, undefined, { signal: over.signal }).catch(() => undefined);
  const exit = await Promise.race([child.exited, late]);
  over.abort();
  return exit;
}

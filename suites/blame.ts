/** Finds the check that ended a process late: a throw in a timer kills it in a neighbour's check. */
import { type Attempted, attempt } from "./attempt.ts";
import { within } from "./calls.ts";
import type { Check } from "./check.ts";
import { bounded } from "./display.ts";
import { RuntimeDied } from "./faults.ts";
import type { Tried } from "./history.ts";
import type { Session } from "./session.ts";

/** Milliseconds in which a late throw must show when its check is run alone. */
const settlingTurn = 300;
/** Milliseconds after which no further suspect is begun with: a runtime that dies at every turn would never be done. */
export const suspectedFor = 30_000;

/** Runs suspects singly, each in a process of its own, the nearest first; the one that ends it is amended as `crash`. */
export async function blame(session: Session, suspects: Tried[]): Promise<boolean> {
  const until = performance.now() + suspectedFor;
  for (const suspect of suspects) {
    if (performance.now() > until) return false;
    const crash = await runAlone(session, suspect.check);
    if (!crash) continue;
    session.amend({ check: suspect.check, attempts: [...suspect.attempts, crash] });
    session.verdicts.set(suspect.check.id, "crash");
    return true;
  }
  return false;
}

async function runAlone(session: Session, check: Check): Promise<Attempted | undefined> {
  await session.drop();
  const attempted = await attempt(session, check);
  const server = (await session.current())?.server;
  const exit = server && (await within(server.exited, settlingTurn));
  await session.drop();
  if (!exit) return undefined;
  const reason = `${new RuntimeDied(exit).message}, after the check's own end`;
  return { ...attempted, verdict: "crash", reason, stderr: bounded(server.stderr.toString().trim(), 4000) };
}

/** Looks for what a check needs: the only way to the verdict `absent`. */
import type { Check, Need } from "./check.ts";
import { display } from "./display.ts";
import { Expired, HarnessFault } from "./faults.ts";
import { lackingGlobal } from "./lacking.ts";
import type { Fixture, Session } from "./session.ts";

/** Milliseconds that looking for something may take. */
const limit = 5000;

/** The first of a check's needs that isn't there. */
export async function missingNeed(session: Session, fixture: Fixture, check: Check): Promise<string | undefined> {
  for (const need of check.about.needs ?? []) {
    const key = keyOf(check, need);
    const known = session.present.get(key);
    const there = known ?? (await isThere(session, fixture, check, need));
    session.present.set(key, there);
    if (!there) return labelOf(need);
  }
  return undefined;
}

export const labelOf = (need: Need): string => (typeof need === "string" ? need : need.label);

function keyOf(check: Check, need: Need): string {
  return typeof need === "string" ? need : `${check.suite} ${need.probe} ${JSON.stringify(need.args ?? [])}`;
}

async function isThere(session: Session, fixture: Fixture, check: Check, need: Need): Promise<boolean> {
  const { calls } = fixture;
  const signal = AbortSignal.timeout(limit);
  const asked =
    typeof need === "string"
      ? calls.call("-/-", "resolves", [need], signal)
      : calls.call(check.suite, need.probe, need.args ?? [], signal);
  const outcome = await asked.catch((error: unknown) => {
    throw signal.aborted ? new Expired(limit) : error;
  });
  const found = "returned" in outcome ? outcome.returned : outcome;
  const answer = typeof need === "string" ? (found as boolean[])[0] : found;
  if (typeof answer === "boolean") return answer;
  // A probe that looks for a part of what isn't there at all.
  if ("threw" in outcome && (await lackingGlobal(session, fixture, [outcome.threw]))) return false;
  throw new HarnessFault(`${check.id}: looking for ${labelOf(need)} gave no boolean but ${display(answer)}`);
}

/** From attempts to a verdict: what is tried again, and what two attempts make of a check. */
import { type Attempted, attempt } from "./attempt.ts";
import { blame, suspectedFor } from "./blame.ts";
import type { Check } from "./check.ts";
import type { Tried } from "./history.ts";
import { isRechecked } from "./recheck.ts";
import type { Session } from "./session.ts";

/**
 * Judges a check until its verdict stands. Tried again is only what crashed, hung or differs from the baseline, and a
 * sample of the passes; what passes in one attempt alone is `flaky`. Also finds out who ended a process that died between two checks.
 */
export async function judge(session: Session, check: Check): Promise<Tried> {
  await lookBack(session);
  const attempts = [await attempt(session, check)];
  const suspects = await replaceAfter(session, attempts[0] as Attempted);
  if (!isSettled(session, check, attempts[0] as Attempted)) await again(session, check, attempts, suspects);
  const tried = { check, attempts };
  session.history.add(tried);
  session.verdicts.set(check.id, verdictOf(tried));
  return tried;
}

/** The same for a check that has no part in the shared process: whatever happens there isn't its doing. */
export async function judgeApart(session: Session, check: Check): Promise<Tried> {
  const first = await attempt(session, check);
  const attempts = [first];
  if (!isSettled(session, check, first)) attempts.push(unsteady(first, await attempt(session, check)));
  const tried = { check, attempts };
  session.verdicts.set(check.id, verdictOf(tried));
  return tried;
}

export const verdictOf = ({ attempts }: Tried) => (attempts.at(-1) as Attempted).verdict;

/** Blames a check for a process that ended when none was in flight. */
export async function lookBack(session: Session): Promise<void> {
  const exit = (await session.current())?.server.exit();
  if (!exit) return;
  const suspects = session.history.latestFirst();
  await session.drop();
  if (await blame(session, suspects)) return;
  const message = `the process ended (${exit.signal ?? `exit code ${exit.code}`}) between two checks, and none of the last ${suspects.length}, run alone for ${suspectedFor / 1000} s at most, ends it again`;
  session.amend({ error: { where: session.run.target.slot, message } });
}

async function again(session: Session, check: Check, attempts: Attempted[], suspects: Tried[]): Promise<void> {
  const first = attempts[0] as Attempted;
  let second = await attempt(session, check);
  const others = await replaceAfter(session, second);
  if (second.verdict === "crash" && first.verdict !== "crash") {
    // Seen once it may be a neighbour's late throw: only a second one is this check's.
    const third = await attempt(session, check);
    await replaceAfter(session, third);
    if (third.verdict === "crash") attempts.push(second);
    else await blame(session, others);
    second = third;
  }
  attempts.push(unsteady(first, second));
  if (first.verdict !== "crash" || second.verdict === "crash") return;
  // It died during this check but not by it: a neighbour's late throw. The second attempt alone counts then.
  if (await blame(session, suspects)) attempts.splice(0, 2, second);
}

function isSettled({ run }: Session, check: Check, { verdict }: Attempted): boolean {
  if (verdict === "crash" || verdict === "timeout") return false;
  if (["skip", "absent", "blocked", "error"].includes(verdict)) return true;
  if (verdict !== (run.baseline[check.id] ?? "pass")) return false;
  return !(verdict === "pass" && run.recheck && isRechecked(check.id, run.recheck));
}

/** A pass among two attempts that differ makes the check flaky; else the later one stands. */
function unsteady(first: Attempted, second: Attempted): Attempted {
  if (second.verdict === first.verdict) return second;
  if (second.verdict === "error" || (first.verdict !== "pass" && second.verdict !== "pass")) return second;
  const other = first.verdict === "pass" ? second : first;
  return {
    ...second,
    verdict: "flaky",
    reason: `passed in one of two attempts; the other: ${other.verdict}: ${other.reason}`,
  };
}

/** A process that hung or died is always replaced: a body whose time is up keeps running. Gives who ran in it. */
async function replaceAfter(session: Session, { verdict }: Attempted): Promise<Tried[]> {
  if (verdict !== "crash" && verdict !== "timeout") return [];
  const suspects = session.history.latestFirst();
  await session.drop();
  return suspects;
}

/** One worker of Vitest: a session for each of its targets, shared by all suite files. */
import { threadId } from "node:worker_threads";
import { test as base, expect, inject } from "vitest";
import { isStopped } from "../runners/children.ts";
import { within } from "./calls.ts";
import { equalBytes } from "./equality.ts";
import type { Amendment } from "./history.ts";
import { type Entry, entryOf, type Seen } from "./recorded.ts";
import { openSession, type Session } from "./session.ts";
import { Spool } from "./spool.ts";
import { lookBack } from "./verdict.ts";

expect.addEqualityTesters([equalBytes]);

const test = base.extend<{ sessions: readonly Session[] }>({
  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's dependencies from this pattern
    async ({}, use) => {
      const sessions = await openSessions();
      await use(sessions);
      await Promise.all(sessions.map(takeLeave));
    },
    { scope: "worker" },
  ],
});

type Target = Session["run"]["target"];

let opened: Promise<Session[]> | undefined;

function openSessions(): Promise<Session[]> {
  opened ??= Promise.all(inject("runs").map((run) => openSession(run, (one) => amend(run.target, one))));
  return opened;
}

let launched = false;

/** The runtimes start while the rest of the suites is loaded; whether one couldn't is told by the first turn. */
async function launchAhead(): Promise<void> {
  if (launched || inject("runs")[0]?.mode === "list") return;
  launched = true;
  await Promise.allSettled((await openSessions()).map((session) => session.fixture()));
}

/**
 * One Vitest test over every target of the worker. Each target takes its turn as soon as it has done what came before,
 * so that a slow one holds up no other. A test costs half a millisecond of Vitest's own, and the loading of a suite many of
 * them: targets share both.
 *
 * What `look` throws is a fault of ours, in that target alone.
 *
 * @param apart it doesn't touch the session's process, and has turns beside those that do
 */
export function inAllTargets(title: string, look: (session: Session) => Promise<Entry[]>, apart = false): void {
  registered += 1;
  if (!apart) void launchAhead();
  test.concurrent(title, { timeout: safetyNet }, async ({ sessions, task }) => {
    const seen = sessions.map(
      async (session) => [session.run.target.slot, await seenBy(session, look, apart)] as const,
    );
    Object.assign(task.meta, { seen: Object.fromEntries(await Promise.all(seen)) });
  });
}

let registered = 0;

/** How often {@link inAllTargets} was called. */
export const registrations = (): number => registered;

/** Milliseconds, over all targets and what waits before it: a check's own limit is kept in its attempt. */
const safetyNet = 3_600_000;

async function seenBy(session: Session, look: (session: Session) => Promise<Entry[]>, apart: boolean): Promise<Seen> {
  return await session.turn(apart ? "apart" : "shared", async () => {
    const started = performance.now();
    const found = (apart ? undefined : await cantLaunch(session)) ?? (await lookedAt(session, look));
    return { ...found, duration: performance.now() - started };
  });
}

async function lookedAt(session: Session, look: (session: Session) => Promise<Entry[]>) {
  try {
    const entries = await look(session);
    const spool = spoolOf(session.run.target);
    if (isEnding()) {
      spool.flush();
      return { records: 0 };
    }
    for (const entry of entries) spool.add(entry);
    return { records: entries.length };
  } catch (fault) {
    return { records: 0, error: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

/** Only the first launch tells of the target as such: a later one follows on what a check did. */
async function cantLaunch(session: Session): Promise<{ records: 0; unlaunchable: string } | undefined> {
  if (session.identity || session.run.mode === "list") return undefined;
  const fault = await session.fixture().then(
    () => undefined,
    (error: Error) => error,
  );
  return fault && { records: 0, unlaunchable: fault.message };
}

/** Milliseconds in which a late throw of the last check must show. */
const lastTurn = 100;

/** Before a process is given up: what its last check left behind may end it yet. */
export async function lookAtLast(session: Session): Promise<void> {
  const fixture = await session.current();
  if (fixture) await within(fixture.server.exited, lastTurn);
  await lookBack(session);
}

async function takeLeave(session: Session): Promise<void> {
  const spool = spoolOf(session.run.target);
  try {
    await lookAtLast(session);
    if (session.identity) spool.note({ identity: session.identity });
  } finally {
    spool.flush();
    await session.close();
  }
}

function amend(target: Target, amendment: Amendment): void {
  if (isEnding()) return;
  const spool = spoolOf(target);
  if ("error" in amendment) spool.note(amendment);
  else spool.add(entryOf(amendment), true);
}

/** A run that is being stopped ends its runtimes: what is seen from then on is our doing. */
const isEnding = (): boolean => isStopped(inject("runs")[0]?.workspace ?? "");

const spools = new Map<string, Spool>();

function spoolOf({ slot }: Target): Spool {
  const [run] = inject("runs");
  const spool = spools.get(slot) ?? new Spool(run?.records ?? "", slot, threadId);
  spools.set(slot, spool);
  return spool;
}

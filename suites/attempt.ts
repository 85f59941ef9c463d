/** One attempt at a check: from what it needs to its verdict. Verdicts are decided in the order of the design. */
import { expect } from "vitest";
import type { Observation, PermissionFact, Verdict } from "../wire/results.ts";
import { within } from "./calls.ts";
import type { Check, CheckContext } from "./check.ts";
import { bounded, display } from "./display.ts";
import { watchExchanges } from "./exchanges.ts";
import { Expired, HarnessFault, NotApplicable, NotThere, ProbeThrew, ProbeUnanswered, RuntimeDied } from "./faults.ts";
import { lackingGlobal } from "./lacking.ts";
import { missingNeed } from "./needs.ts";
import { observerOf } from "./observe.ts";
import { endFixture, type Fixture, type Session } from "./session.ts";
import { isNotImplemented } from "./stub.ts";

/** What an attempt led to; the recorder adds what it knows of the source. */
export interface Attempted {
  verdict: Verdict;
  reason?: string;
  duration: number;
  observations: Observation[];
  expected?: string;
  actual?: string;
  stderr?: string;
  fact?: PermissionFact;
}

interface Notes {
  observations: Observation[];
  thrown: unknown[];
  fact?: PermissionFact;
}

/** Judges a check once. Never rejects: a fault of ours is the verdict `error`. */
export async function attempt(session: Session, check: Check): Promise<Attempted> {
  const notes: Notes = { observations: [], thrown: [] };
  const started = performance.now();
  const decided = await decide(session, check, notes).catch((fault: unknown) => ({
    verdict: "error" as const,
    reason: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault),
  }));
  const fact = notes.fact ? { fact: notes.fact } : {};
  return { ...decided, ...fact, duration: performance.now() - started, observations: notes.observations };
}

type Decision = Omit<Attempted, "duration" | "observations">;

async function decide(session: Session, check: Check, notes: Notes): Promise<Decision> {
  const skipped = session.notApplicable(check.id);
  if (skipped) return { verdict: "skip", reason: skipped };
  await session.restoreBinary();
  const fixture = check.apart ? undefined : await session.fixture();
  // A process may end or hang here as well as in the body.
  const missing =
    check.about.needs?.length &&
    (await askOf(session, fixture, (one) => missingNeed(session, one, check)).catch((error) =>
      verdictOf(error, fixture, session, notes),
    ));
  if (typeof missing === "object") return missing;
  if (missing) return { verdict: "absent", reason: `${missing} isn't there` };
  const blocker = check.dependsOn && (session.verdicts.get(check.dependsOn) ?? session.run.baseline[check.dependsOn]);
  if (blocker && blocker !== "pass") return { verdict: "blocked", reason: `depends on ${check.dependsOn}: ${blocker}` };
  const written = fixture?.server.stderr.length ?? 0;
  const decision = await settle(session, fixture, check, notes);
  if (decision.verdict === "pass" || !fixture) return decision;
  const stderr = bounded(fixture.server.stderr.since(written).trim(), 4000);
  return stderr ? { ...decision, stderr } : decision;
}

/** What stands apart has no part in the shared process, and is told by one of its own what the runtime has. */
async function askOf<T>(session: Session, fixture: Fixture | undefined, look: (fixture: Fixture) => Promise<T>) {
  if (fixture) return look(fixture);
  const own = await session.launch();
  try {
    return await look(own);
  } finally {
    await endFixture(own);
  }
}

/** Runs the body against its time limit and the life of the process, and gives its verdict. */
async function settle(session: Session, fixture: Fixture | undefined, check: Check, notes: Notes): Promise<Decision> {
  const ended = new AbortController();
  const disposals: (() => Promise<unknown> | unknown)[] = [];
  const { promise: cutShort, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Expired(check.timeout)), check.timeout);
  const forgetEnd = fixture?.endings.listen((exit) => reject(new RuntimeDied(exit)));
  const { peer, fault, forget } = watchExchanges(await session.peer());
  try {
    const context = contextOf(session, fixture, check.suite, notes, disposals, ended.signal);
    await Promise.race([check.body({ ...context, peer }), cutShort]);
    refuseFault(fault());
    return { verdict: "pass" };
  } catch (error) {
    refuseFault(fault());
    return await verdictOf(error, fixture, session, notes);
  } finally {
    clearTimeout(timer);
    // A late end of the process belongs to nobody any more; the session looks at it by itself.
    forgetEnd?.();
    ended.abort(over);
    // What stands apart looks once at what several of its checks are about.
    if (!check.apart) forget();
    await disposeAll(disposals);
  }
}

/** What a check saw of a peer that failed tells nothing of the runtime. */
function refuseFault(cause: Error | undefined): void {
  if (cause) throw new HarnessFault(`an answer of the peer failed: ${cause.message}`, { cause });
}

// Made once: an error of its own for each check costs more than the check's end.
const over = new DOMException("the check has ended", "AbortError");

/** Milliseconds that one disposal may take: an end of a process needs up to ten seconds. */
const disposedWithin = 15_000;

/** All of them, whatever one throws or waits for; the first fault is told when the last is done. */
async function disposeAll(disposals: (() => Promise<unknown> | unknown)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const dispose of disposals.reverse()) {
    const done = Promise.resolve()
      .then(dispose)
      .then(() => true)
      .catch((fault) => faults.push(fault));
    if (!(await within(done, disposedWithin))) faults.push(`not done after ${disposedWithin} ms`);
  }
  if (faults.length > 0) throw new HarnessFault(`a disposal failed: ${String(faults[0])}`, { cause: faults[0] });
}

function contextOf(
  session: Session,
  fixture: Fixture | undefined,
  suite: string,
  notes: Notes,
  disposals: (() => Promise<unknown> | unknown)[],
  signal: AbortSignal,
): Omit<CheckContext, "peer"> {
  const after = (dispose: () => Promise<unknown> | unknown) => void disposals.push(dispose);
  return {
    ...(fixture && observerOf(fixture, suite, notes, signal)),
    expect,
    runner: session.runner,
    target: session.run.target,
    signal,
    after,
    async launch(options) {
      const own = await session.launch(options);
      // The check may have ended meanwhile: then nobody else would end it.
      if (signal.aborted) await endFixture(own);
      signal.throwIfAborted();
      after(() => endFixture(own));
      return { ...observerOf(own, suite, notes, signal), child: own.server };
    },
    threw: (value) => void notes.thrown.push(value),
    saw: (label, value) => void notes.observations.push({ probe: label, args: [], returned: display(value) }),
    launchOptions: () => session.launchOptions(),
    scripts: session.run.bundle.scripts,
    skip: (reason) => {
      throw new NotApplicable(reason);
    },
    absent: (what) => {
      throw new NotThere(what);
    },
    found: (fact) => {
      notes.fact = fact;
    },
  } as Omit<CheckContext, "peer">;
}

/** Milliseconds in which a process whose connections broke must be seen to have ended. */
const deathShows = 300;

async function verdictOf(
  error: unknown,
  fixture: Fixture | undefined,
  session: Session,
  notes: Notes,
): Promise<Decision> {
  if (error instanceof NotApplicable) return { verdict: "skip", reason: error.message };
  if (error instanceof NotThere) return { verdict: "absent", reason: `${error.message} isn't there` };
  if (error instanceof Expired) return { verdict: "timeout", reason: error.message };
  if (error instanceof RuntimeDied) return { verdict: "crash", reason: error.message };
  if (!isAssertion(error) && !(error instanceof ProbeThrew) && !(error instanceof ProbeUnanswered)) throw error;
  // What looks like a wrong answer may be the end of the process, seen from the other side.
  const server = fixture?.server;
  const exit = server && (brokeConnection(error, notes) ? await within(server.exited, deathShows) : server.exit());
  if (exit) return { verdict: "crash", reason: new RuntimeDied(exit).message };
  const lacking =
    notes.thrown.length > 0 &&
    (await askOf(session, fixture, (one) => lackingGlobal(session, one, notes.thrown)).catch((fault: Error) => fault));
  // It may end or hang while it is looked at.
  if (lacking instanceof Error) return await verdictOf(lacking, fixture, session, { ...notes, thrown: [] });
  if (lacking) return { verdict: "absent", reason: `${lacking} isn't there` };
  const stub = notes.thrown.some((thrown) => isNotImplemented(thrown, session.runner));
  return { verdict: stub ? "stub" : "fail", reason: bounded(error.message, 1000), ...comparison(error) };
}

function brokeConnection(error: Error, { observations }: Notes): boolean {
  return error instanceof ProbeUnanswered || observations.some(({ returned }) => returned?.includes("failed:"));
}

function isAssertion(error: unknown): error is Error & { expected?: unknown; actual?: unknown } {
  // Vitest's own matchers that are built like extensions (`toBeOneOf`) throw a class of their own.
  return error instanceof Error && (error.name === "AssertionError" || error.constructor.name === "JestExtendError");
}

function comparison(error: Error & { expected?: unknown; actual?: unknown }) {
  if (!("expected" in error) && !("actual" in error)) return {};
  return { expected: display(error.expected), actual: display(error.actual) };
}

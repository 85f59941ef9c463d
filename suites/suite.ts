/** How suites are written: `suite<typeof import("./x.probes.ts")>("area/x")` gives `feature`, which gives `check`. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { test as base, inject } from "vitest";
import { type Amendment, History } from "./blame.ts";
import { within } from "./calls.ts";
import type { About, Check, CheckBody, CheckOptions, Probes } from "./check.ts";
import { amendmentsFile, type Recorded, recordOf } from "./recorded.ts";
import { openSession, type Session } from "./session.ts";
import { judge, lookBack, verdictOf } from "./verdict.ts";

/** Milliseconds that a check may take unless it says more. */
const timeLimit = 2000;

interface Worker {
  session: Session;
  history: History;
}

/** One session for all files of a target in a worker; it launches with the first check that needs a process. */
export const test = base.extend<{ worker: Worker }>({
  worker: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's dependencies from this pattern
    async ({}, use) => {
      const worker = { session: await openSession(inject("run")), history: new History() };
      await use(worker);
      try {
        await takeLeave(worker);
      } finally {
        await worker.session.close();
      }
    },
    { scope: "worker" },
  ],
});

/** Milliseconds in which a late throw of the last check must show. */
const lastTurn = 100;

async function takeLeave({ session, history }: Worker): Promise<void> {
  const fixture = await session.current();
  if (fixture) await within(fixture.server.exited, lastTurn);
  await lookBack(session, history, amend);
  if (session.identity) leave({ identity: session.identity });
}

export type CheckFunction<P extends Probes> = {
  (title: string, body: CheckBody<P>): void;
  (title: string, options: CheckOptions<P>, body: CheckBody<P>): void;
};

/** Opens a suite; `path` is its place below `suites/`, and its probes are in `<path>.probes.ts`. */
export function suite<P extends Probes>(path: string) {
  return function feature(name: string, about: About<P>, define: (check: CheckFunction<P>) => void): void {
    define((title: string, ...rest: [CheckBody<P>] | [CheckOptions<P>, CheckBody<P>]) => {
      const [options, body] = rest.length === 1 ? [{}, rest[0]] : rest;
      register(makeCheck(path, name, about as About, title, options as CheckOptions, body as unknown as CheckBody));
    });
  };
}

function makeCheck(
  path: string,
  feature: string,
  about: About,
  title: string,
  { timeout, dependsOn, ...overrides }: CheckOptions,
  body: CheckBody,
): Check {
  const needs = [...(about.needs ?? []), ...(overrides.needs ?? [])];
  return {
    id: idOf(path, feature, title),
    suite: path,
    feature,
    title,
    about: { ...about, ...overrides, needs },
    tier: "behaviour",
    timeout: timeout ?? timeLimit,
    body,
    ...(dependsOn ? { dependsOn: idOf(path, feature, dependsOn) } : {}),
  };
}

/** Readable, but opaque to everyone else: the parts stand beside it in the record. */
export function idOf(path: string, feature: string, title: string): string {
  return `${path}#${feature.replaceAll(/\s+/g, "-")}:${title.replaceAll(/[^\p{L}\p{N}.+-]+/gu, "-")}`;
}

function register(check: Check): void {
  const { only, mode } = inject("run");
  if (only && !check.id.includes(only) && check.feature !== only) return;
  // Vitest's own limit is only a net: the check's time is kept in the attempt, where it becomes a verdict.
  test(check.title, { timeout: 120_000 }, async ({ worker, task }) => {
    if (mode === "list") return void keep(task, recordOf({ check, attempts: [] }));
    const tried = await judge(worker.session, worker.history, check, amend);
    keep(task, recordOf(tried));
    const { fault } = tried.attempts.at(-1) ?? {};
    if (verdictOf(tried) === "error") throw fault;
  });
}

function keep(task: { meta: object }, record: Recorded): void {
  Object.assign(task.meta, { records: [record] });
}

export function amend(amendment: Amendment): void {
  leave("error" in amendment ? amendment : recordOf(amendment));
}

/** Leaves a line for the recorder. */
function leave(line: object): void {
  const { workspace, target } = inject("run");
  appendFileSync(join(workspace, amendmentsFile(target.slot, threadId)), `${JSON.stringify(line)}\n`);
}

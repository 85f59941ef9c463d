/**
 * The one file that Vitest runs: it brings in the suites of the run. As files of Vitest's own they would run one after the
 * other, and in each of them all targets would wait for the slowest.
 */
import { inject } from "vitest";
import { inAllTargets, lookAtLast, registrations } from "./worker.ts";

const [first = [], ...later] = inject("suites");
for (const file of first) await bringIn(file);
for (const group of later) {
  inAllTargets("a fresh process", async (session) => {
    await lookAtLast(session);
    await session.drop();
    return [];
  });
  for (const file of group) await bringIn(file);
}

async function bringIn(file: string): Promise<void> {
  const before = registrations();
  const fault = await import(file).then(
    () => (registrations() === before && !inject("runs")[0]?.only ? new Error("it registers no check") : undefined),
    (error: unknown) => error,
  );
  if (fault) inAllTargets(file, () => Promise.reject(fault));
}

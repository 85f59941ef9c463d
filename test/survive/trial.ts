/** One cell of the table: a fault, in one slot. */
import type { Seen } from "./fault.ts";
import { isRunning, type Row } from "./faults.ts";
import { Place } from "./place.ts";
import { proveRunning, runClean } from "./running.ts";
import type { Stage } from "./stage.ts";

export interface Trial extends Seen {
  row: Row;
  slot: string;
  /** Milliseconds from its start to its end, without what is looked at afterwards. */
  duration: number;
}

/** Provokes a fault and looks at everything that must hold. Never rejects: what goes wrong is a problem of the row. */
export async function tryFault(row: Row, slot: string, stage: Stage): Promise<Trial> {
  await using place = await Place.open(stage.folder);
  // Once for a slot: its time isn't the fault's.
  if (isRunning(row.fault)) await runClean(stage, slot).catch(() => undefined);
  const started = performance.now();
  const seen = await prove(row, slot, place, stage).catch(
    (error: unknown): Seen => ({
      outcome: "not proved",
      problems: [error instanceof Error ? (error.stack ?? "") : String(error)],
    }),
  );
  const duration = performance.now() - started;
  const left = (await place.leftovers()).map((name) => `left behind: ${name}`);
  return { ...seen, row, slot, duration, problems: [...seen.problems, ...left] };
}

async function prove({ name, fault }: Row, slot: string, place: Place, stage: Stage): Promise<Seen> {
  return isRunning(fault) ? proveRunning(name, fault, slot, place, stage) : fault.prove(slot, place, stage);
}

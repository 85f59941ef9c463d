/**
 * What was seen so far, on disk as it comes: what a run that is stopped or killed leaves. `<out>/partial/<pid>/<slot>.jsonl`
 * holds a target's checks, a record of JSON a line, in the order in which they were done; nothing else is made of them, and
 * the last good report stays as it is. A run that writes its report removes its own, and those of runs that are gone.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../../runners/abandoned.ts";
import type { Recorded } from "../../suites/recorded.ts";

export interface PartialResults {
  /** Takes a record in; it is on disk at the latest when the turn of the event loop is over. */
  keep(slot: string, record: Recorded): void;
  /** What there is of this run, in words; nothing where no check was done. Synchronous: for signal handlers. */
  describe(): string | undefined;
  /** Removes it: the report is there. */
  discard(): void;
}

export function openPartial(out: string): PartialResults {
  const place = join(out, "partial");
  const own = join(place, String(process.pid));
  const waiting = new Map<string, string[]>();
  let kept = 0;
  let fault: Error | undefined;
  const write = () => {
    if (waiting.size === 0) return;
    try {
      if (kept === 0) startAnew(own);
      for (const [slot, lines] of waiting) {
        appendFileSync(join(own, `${slot}.jsonl`), lines.join(""));
        kept += lines.length;
      }
    } catch (error) {
      // A full disk costs what a killed run would leave, and not the run.
      fault = error as Error;
    }
    waiting.clear();
  };
  return {
    keep(slot, record) {
      if (fault) return;
      if (waiting.size === 0) setImmediate(write);
      const lines = waiting.get(slot) ?? [];
      lines.push(`${JSON.stringify(withoutPlace(record))}\n`);
      waiting.set(slot, lines);
    },
    describe() {
      write();
      if (fault) return `What was seen could not be kept: ${fault.message}.`;
      return kept > 0 ? `What was seen so far (${kept} ${kept === 1 ? "check" : "checks"}) is in ${own}.` : undefined;
    },
    discard() {
      waiting.clear();
      rmSync(own, { recursive: true, force: true });
      removeOthers(place);
    },
  };
}

/** A run long gone may have had the same process id. */
function startAnew(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Where a check is registered is an address on this machine. */
const withoutPlace = ({ place: _place, ...record }: Recorded) => record;

/** Those of runs that are gone; the folder goes with the last. */
function removeOthers(place: string): void {
  if (!existsSync(place)) return;
  const gone = readdirSync(place).filter((name) => /^\d+$/.test(name) && !isAlive(Number(name)));
  for (const name of gone) rmSync(join(place, name), { recursive: true, force: true });
  if (readdirSync(place).length === 0) rmdirSync(place);
}

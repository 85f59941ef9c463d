/** How many targets run at a time: each has a live process from the start of its run to the end. */
import { availableParallelism, totalmem } from "node:os";

/** Targets for each processor: more of them wait longer for it than a check may take. */
const perProcessor = 4;
/** Bytes that a target's processes take in the worst of the suites, short of those that are to run out of memory. */
const perTarget = 300 * 2 ** 20;

/** The targets that the machine carries at a time: by its processors, and within half of its memory. */
export function carried({ processors = availableParallelism(), memory = totalmem() } = {}): number {
  return Math.max(1, Math.min(processors * perProcessor, Math.floor(memory / 2 / perTarget)));
}

/** Targets in waves that follow each other, as few as may be and of about one size. */
export function wavesOf<T>(targets: readonly T[], atOnce = carried()): T[][] {
  const waves = Math.ceil(targets.length / atOnce);
  return Array.from({ length: waves }, (_, wave) => targets.filter((_, index) => index % waves === wave));
}

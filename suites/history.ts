import type { Attempted } from "./attempt.ts";
import type { Check } from "./check.ts";

/** A check's attempts, the deciding one last. */
export interface Tried {
  check: Check;
  attempts: Attempted[];
}

/** How many checks before the end of a process are run again, the nearest first. */
const suspected = 25;

/** What ran in the live process, in order. */
export class History {
  #tried: Tried[] = [];

  add(tried: Tried): void {
    this.#tried.push(tried);
    if (this.#tried.length > suspected) this.#tried.shift();
  }

  clear(): void {
    this.#tried = [];
  }

  latestFirst(): Tried[] {
    return this.#tried.toReversed();
  }
}

/** What changes outside the check at hand: an earlier check's verdict, or a fault that belongs to none. */
export type Amendment = Tried | { error: { where: string; message: string } };

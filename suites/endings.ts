import type { Exit } from "../runners/launch.ts";

/**
 * Tells whoever listens just now that a process has ended. A promise of the same would keep all that ever waited for it,
 * and a process outlives thousands of checks.
 */
export class Endings {
  readonly #listeners = new Set<(exit: Exit) => void>();
  #exit: Exit | undefined;

  constructor(exited: Promise<Exit>) {
    void exited.then((exit) => {
      this.#exit = exit;
      for (const tell of this.#listeners) tell(exit);
    });
  }

  /** Gives the way to stop listening; an end that has been is told at once. */
  listen(tell: (exit: Exit) => void): () => void {
    this.#listeners.add(tell);
    if (this.#exit) tell(this.#exit);
    return () => void this.#listeners.delete(tell);
  }
}

/** Runs all probes of writing one after the other, each in a section of its own. */
import { lastMark, mark, note } from "./marks.ts";
import "wintermatrix:prelude";
import * as writing from "./writing.probes.ts";

export type Writing = keyof typeof writing;

export async function main(): Promise<void> {
  for (const [name, write] of Object.entries(writing)) {
    mark(name);
    await write().catch((thrown: unknown) => note(`threw ${String(thrown)}`));
    // What is written a turn later still belongs to it.
    await new Promise((resolve) => setTimeout(resolve));
  }
  mark(lastMark);
}

/**
 * Probes of permissions run as plain scripts, since serving itself takes grants. Each outcome is a line on stdout as
 * soon as it is known: what a probe does may end the process.
 */
import "wintermatrix:prelude";
import { encode } from "../../wire/codec.ts";
import type { Outcome } from "../../wire/outcome.ts";
import * as asking from "./asking.probes.ts";
import * as capabilities from "./capabilities.probes.ts";
import * as files from "./files.probes.ts";
import * as reach from "./reach.probes.ts";

const probes = { ...capabilities, ...files, ...reach, ...asking };
export type ProbeName = keyof typeof probes;

export interface Call {
  /** What the outcome is asked for under; no blanks in it. */
  key: string;
  probe: ProbeName;
  args: readonly unknown[];
}

/** The host puts it behind this module. */
declare const plannedCalls: readonly Call[];

/** Milliseconds for a probe that comes to no end. */
const limit = 3000;

export async function main(): Promise<void> {
  console.log("started");
  for (const { key, probe, args } of plannedCalls) {
    const outcome = await outcomeOf(probes[probe] as (...args: readonly unknown[]) => Promise<unknown>, args);
    console.log(`outcome ${key} ${encode(outcome)}`);
  }
}

async function outcomeOf(
  probe: (...args: readonly unknown[]) => Promise<unknown>,
  args: readonly unknown[],
): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no outcome within ${limit} ms`)), limit);
  });
  try {
    return { returned: await Promise.race([probe(...args), late]) };
  } catch (thrown) {
    return { threw: thrown };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Probes of permissions run as plain scripts, since serving itself takes grants. Each outcome is a line on stdout as
 * soon as it is known: what a probe does may end the process.
 */
import { encode } from "../../wire/codec.ts";
import type { Outcome } from "../../wire/outcome.ts";
import * as probes from "./capabilities.probes.ts";

export interface Call {
  /** What the outcome is asked for under. */
  key: string;
  probe: keyof typeof probes;
  args: readonly unknown[];
}

export async function run(calls: readonly Call[]): Promise<void> {
  for (const { key, probe, args } of calls) {
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the name comes from the host
    const outcome = await outcomeOf(probes[probe] as (...args: readonly unknown[]) => Promise<unknown>, args);
    console.log(`outcome ${key} ${encode(outcome)}`);
  }
}

async function outcomeOf(
  probe: (...args: readonly unknown[]) => Promise<unknown>,
  args: readonly unknown[],
): Promise<Outcome> {
  try {
    return { returned: await probe(...args) };
  } catch (thrown) {
    return { threw: thrown };
  }
}

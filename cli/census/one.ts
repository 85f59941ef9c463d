/** One package of a census. */
import type { Result } from "../../library/census/census.ts";
import { type CheckOptions, checkPackage } from "../../library/check.ts";
import { makePart } from "../../runners/children.ts";
import { discard } from "../../runners/discard.ts";
import { InputError } from "../../wire/input-error.ts";

export interface Shared extends Pick<CheckOptions, "targets" | "control" | "tool"> {
  /** The census' own folder. */
  workspace: string;
}

/** What can't be had is a result, too: one package must not end the census. */
export async function checkOne(asked: string, index: number, { workspace, ...shared }: Shared): Promise<Result> {
  const part = makePart(workspace, String(index));
  try {
    const options = { asked, cwd: process.cwd(), workspace: part, entries: [], mainOnly: true, say: () => undefined };
    return { asked, report: await checkPackage({ ...shared, ...options }) };
  } catch (error) {
    if (error instanceof InputError) return { asked, reason: error.message };
    return { asked, reason: `a fault of wintermatrix: ${error instanceof Error ? error.stack : String(error)}` };
  } finally {
    await discard(part);
  }
}

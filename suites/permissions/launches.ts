/** Runs permission probes as scripts under grants, as few processes as tell the truth. */
import { readFile } from "node:fs/promises";
import { type Exit, type LaunchOptions, launchScript } from "../../runners/launch.ts";
import type { Grants } from "../../runners/runner.ts";
import { decode } from "../../wire/codec.ts";
import type { Outcome } from "../../wire/outcome.ts";
import type { Call } from "./script.ts";

/** What came of a call: its outcome, or the end of the process in its place. */
export type Attempted = Outcome | { ended: Exit; stderr: string };

/** Milliseconds that a script may take. */
const limit = 10_000;

/**
 * Runs the calls under the grants, all in one process as far as they let it live; a call whose outcome is missing then
 * (an earlier one ended the process, or it itself does) is run again alone.
 */
export async function runCalls(
  options: LaunchOptions,
  scripts: string,
  grants: Grants,
  calls: readonly Call[],
): Promise<Map<string, Attempted>> {
  const found = await runTogether(options, scripts, grants, calls);
  for (const call of calls) {
    const known = found.get(call.key);
    if (calls.length > 1 && (!known || "ended" in known)) {
      const alone = await runTogether(options, scripts, grants, [call]);
      found.set(call.key, alone.get(call.key) as Attempted);
    }
  }
  return found;
}

async function runTogether(options: LaunchOptions, scripts: string, grants: Grants, calls: readonly Call[]) {
  const { entry: _entry, hosts: _hosts, ...rest } = options;
  const source = `${await readFile(scripts, "utf8")}\nasync function main() { await run(${JSON.stringify(calls)}); }`;
  const child = await launchScript({ ...rest, grants, source });
  const timer = setTimeout(() => child[Symbol.asyncDispose](), limit);
  const exit = await child.exited;
  clearTimeout(timer);
  const stderr = child.stderr.toString().trim();
  const text = child.stdout.toString();
  await child[Symbol.asyncDispose]();
  const found = new Map<string, Attempted>(calls.map(({ key }) => [key, { ended: exit, stderr }]));
  for (const [, key, encoded] of text.matchAll(/outcome (\S+) (.*)$/gm))
    found.set(key as string, decode(encoded as string) as Outcome);
  return found;
}

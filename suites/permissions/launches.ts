/** Runs calls as a script under grants: in one process, as far as they let it live. */
import { readFile } from "node:fs/promises";
import { type Child, type Exit, type LaunchOptions, launchScript, saidBy } from "../../runners/launch.ts";
import type { Grants } from "../../runners/runner.ts";
import { decode } from "../../wire/codec.ts";
import type { Outcome } from "../../wire/outcome.ts";
import { HarnessFault } from "../faults.ts";
import type { Call } from "./script.ts";

/** In place of an outcome: the call ended the process, or it didn't end in time. */
export interface Ended {
  ended: Exit | "not in time";
  stderr: string;
}
export type Came = Outcome | Ended;

/** What calls came to, by their keys, with the command under which they ran. */
export interface Ran {
  command: string[];
  came: Map<string, Came>;
}

/** Milliseconds that a script may take. */
export const scriptLimit = 8000;

/**
 * Runs the calls under the grants. One whose outcome is missing is run again alone, to know whether it is its own
 * doing that the process ended. Throws {@link HarnessFault} when the script doesn't start.
 */
export async function runCalls(
  options: LaunchOptions,
  scripts: string,
  grants: Grants,
  calls: readonly Call[],
): Promise<Ran> {
  const ran = await runOnce(options, scripts, grants, calls);
  for (const call of calls) {
    if (ran.came.has(call.key)) continue;
    const alone = calls.length === 1 ? ran : await runOnce(options, scripts, grants, [call]);
    ran.came.set(call.key, alone.came.get(call.key) ?? (alone.end as Ended));
  }
  return ran;
}

async function runOnce(options: LaunchOptions, scripts: string, grants: Grants, calls: readonly Call[]) {
  const { entry: _entry, trust: _trust, ...rest } = options;
  const source = `${await readFile(scripts, "utf8")}\nconst plannedCalls = ${JSON.stringify(calls)};`;
  const child = await launchScript({ ...rest, grants, source });
  try {
    const end: Ended = { ended: await endOf(child), stderr: child.stderr.toString().trim() };
    const command = child.command.slice(child.command.indexOf(options.binary.path) + 1);
    const said = saidBy(child, options);
    if (!/^(?:.*\s)?started$/m.test(said))
      throw new HarnessFault(`the script didn't start under ${command.join(" ")}: ${end.stderr}`);
    return { command, came: outcomesIn(said), end };
  } finally {
    await child[Symbol.asyncDispose]();
  }
}

async function endOf(child: Child): Promise<Ended["ended"]> {
  const { promise: late, resolve } = Promise.withResolvers<"not in time">();
  const timer = setTimeout(resolve, scriptLimit, "not in time");
  return Promise.race([child.exited, late]).finally(() => clearTimeout(timer));
}

function outcomesIn(said: string): Map<string, Came> {
  const lines = said.matchAll(/outcome (\S+) (.*)$/gm);
  return new Map(Array.from(lines, ([, key, encoded]) => [key as string, decode(encoded as string) as Outcome]));
}

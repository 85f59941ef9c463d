/** Runs steps in an edge bundle, served by its runtime. */
import { request } from "undici";
import { LaunchError, launchServer, type Server } from "../../runners/launch.ts";
import { decode } from "../../wire/codec.ts";
import type { Outcome } from "../../wire/outcome.ts";
import type { Step } from "../inside/steps.ts";
import type { Column } from "../types.ts";
import { type Seen, stepsWithin } from "./types.ts";

/**
 * @param file the bundle, with its modules beside it
 * @param within milliseconds to start in, and for each step
 */
export async function runWorker(
  { runner, target, binary }: Column,
  file: string,
  workspace: string,
  steps: readonly Step[],
  within = stepsWithin,
): Promise<Seen[]> {
  try {
    await using server = await launchServer({
      runner,
      target,
      binary,
      workspace,
      entry: file,
      readyWithin: within,
    });
    const seen: Seen[] = [];
    for (const step of steps) seen.push(server.exit() ? { notReached: true } : await ask(server, step, within));
    return seen;
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    // It starts before it listens: one that is still alive hangs in what it imports.
    if (error.late) return steps.map(() => ({ late: within, said: error.said }));
    return steps.map(() => ({ died: `it did not start: ${error.message.split("\n")[0]}`, said: error.said }));
  }
}

async function ask(server: Server, step: Step, within: number): Promise<Seen> {
  const before = server.stderr.length;
  const signal = AbortSignal.timeout(within);
  try {
    const { statusCode, body } = await request(server.origin, { method: "POST", body: JSON.stringify(step), signal });
    const text = await body.text();
    if (statusCode === 200) return { outcome: decode(text) as Outcome };
    return { died: `it answered ${statusCode}`, said: server.stderr.since(before) || text };
  } catch (error) {
    if (signal.aborted) return { late: within, said: server.stderr.since(before) };
    return { died: "the connection broke", said: `${server.stderr.since(before)}\n${String(error)}` };
  }
}

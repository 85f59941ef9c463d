/** Runs steps in an edge bundle, served by its runtime. */
import { request } from "undici";
import { LaunchError, launchServer, type Server } from "../../runners/launch.ts";
import type { Step } from "../inside/steps.ts";
import type { Column } from "../types.ts";
import { losePatience, patienceOf } from "./patience.ts";
import { readOutcome, type Seen } from "./types.ts";

/** Seconds of CPU time that a server has for all of its steps. */
const allSteps = 60;

/**
 * @param file the bundle, with its modules beside it
 * @param most milliseconds to start in, and for each step, where that is less than the patience of the check
 */
export async function runWorker(
  { runner, target, binary }: Column,
  file: string,
  workspace: string,
  steps: readonly Step[],
  most = Number.POSITIVE_INFINITY,
): Promise<Seen[]> {
  const patience = patienceOf(workspace);
  if (patience === undefined) return steps.map(() => ({ notReached: true }));
  const within = Math.min(patience.wall, most);
  try {
    await using server = await launchServer({
      runner,
      target,
      binary,
      workspace,
      entry: file,
      readyWithin: within,
      strange: allSteps,
    });
    const seen: Seen[] = [];
    for (const step of steps)
      seen.push(server.exit() ? { notReached: true } : await ask(server, step, workspace, most));
    return seen;
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    if (error.late) {
      losePatience(workspace, within);
      return steps.map((): Seen => ({ late: within, said: error.said }));
    }
    return steps.map(() => ({ died: `it did not start: ${error.message.split("\n")[0]}`, said: error.said }));
  }
}

async function ask(server: Server, step: Step, workspace: string, most: number): Promise<Seen> {
  const before = server.stderr.length;
  const patience = patienceOf(workspace);
  if (patience === undefined) return { notReached: true };
  const within = Math.min(patience.wall, most);
  const signal = AbortSignal.timeout(within);
  try {
    const { statusCode, body } = await request(server.origin, { method: "POST", body: JSON.stringify(step), signal });
    const text = await readBounded(body);
    if (statusCode === 200) return readOutcome(text);
    return { died: `it answered ${statusCode}`, said: server.stderr.since(before) || text };
  } catch (error) {
    if (signal.aborted) {
      losePatience(workspace, within);
      return { late: within, said: server.stderr.since(before) };
    }
    return { died: "the connection broke", said: `${server.stderr.since(before)}\n${String(error)}` };
  }
}

/** Bytes of an answer that are read. */
const mostRead = 64 << 20;

async function readBounded(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostRead) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

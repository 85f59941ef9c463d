/** The host's side of the control plane: claiming a server and calling its probes. */
import { Pool } from "undici";
import type { Server } from "../runners/launch.ts";
import { decode, encode } from "../wire/codec.ts";
import type { Outcome } from "../wire/outcome.ts";
import { HarnessFault, ProbeUnanswered, RuntimeDied } from "./faults.ts";
import { post } from "./post.ts";

const tokenHeader = "x-wintermatrix-token";
/** Milliseconds in which a server that listens must answer its claim. */
const claimWithin = 10_000;
/** Milliseconds in which a process that reset our connection must be seen to have ended. */
const deathShows = 500;

export interface ProbeCalls {
  /** Calls `<area>/<topic>`'s probe; throws {@link RuntimeDied}, {@link ProbeUnanswered} or {@link HarnessFault}. */
  call(suite: string, probe: string, args: readonly unknown[], signal: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
}

/**
 * Takes a server for ourselves: from here on it runs probes for the holder of the token alone.
 * @param realm `worker`: they run inside a `Worker` of it
 */
export async function claim(server: Server, { realm }: { realm?: string } = {}): Promise<ProbeCalls> {
  const token = crypto.randomUUID();
  // Its own connections: a check that floods or breaks the fixture's must not break the control plane's.
  const client = new Pool(server.origin, { headersTimeout: 0, bodyTimeout: 0, pipelining: 1 });
  const headers = { [tokenHeader]: token };
  const ask = (path: string, body: string, signal: AbortSignal) => post(client, { path, headers, body, signal });
  const claimed = await ask("/-/claim", "", AbortSignal.timeout(claimWithin)).catch(async (error: unknown) => {
    await client.destroy();
    throw new HarnessFault(`claiming ${server.origin} failed: ${String(error)}; it said: ${server.stderr}`);
  });
  if (claimed.status !== 200)
    throw new HarnessFault(`claiming ${server.origin} was answered ${claimed.status}: ${claimed.text.slice(0, 500)}`);
  return {
    async call(suite, probe, args, signal) {
      const answer = await ask(`/-/${realm ?? "probe"}/${suite}/${probe}`, encode(args), signal).catch(
        (error: unknown) => explainSilence(server, error, signal),
      );
      return outcomeOf(answer, `${suite} ${probe}`);
    },
    close: () => client.destroy(),
  };
}

async function explainSilence(server: Server, error: unknown, signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  if (error instanceof ProbeUnanswered) throw error;
  const exit = await within(server.exited, deathShows);
  if (exit) throw new RuntimeDied(exit);
  throw new ProbeUnanswered(`the connection broke before the probe's outcome arrived: ${String(error)}`);
}

/** What a promise gives in the given milliseconds, else undefined. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, milliseconds, undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Where the whole outcome couldn't be written (too large, unreadable), that is what is seen: not `undefined`. */
function asOutcome(found: unknown): Outcome {
  const isOutcome = typeof found === "object" && found !== null && ("returned" in found || "threw" in found);
  return isOutcome ? (found as Outcome) : { returned: found };
}

/** What answers here is our own fixture, and its codec's: garbage is not put down to what the check is about. */
function decodeAnswer(text: string, probe: string): unknown {
  try {
    return decode(text);
  } catch (cause) {
    const came = text.slice(0, 200);
    throw new HarnessFault(`${probe}: ${String(cause)} What came, ${text.length} characters: ${came}`, { cause });
  }
}

function outcomeOf({ status, text }: { status: number; text: string }, probe: string): Outcome {
  if (status === 200) return asOutcome(decodeAnswer(text, probe));
  // These are said by our own fixture; everything else was said by the runtime in its place.
  if (status === 403 || status === 404 || status === 409) throw new HarnessFault(`${probe}: ${text}`);
  throw new ProbeUnanswered(
    `the runtime answered ${status} in place of the outcome of ${probe}: ${text.slice(0, 500)}`,
  );
}

/** Requests to the server under judgement whose outcomes are kept as evidence. */
import type { CheckContext } from "../check.ts";
import { type HttpOptions, type HttpOutcome, type HttpStream, openHttp } from "../clients/http.ts";

export type Server = Pick<CheckContext, "origin" | "signal" | "after" | "saw">;

/** A client that ends with the check. */
export interface Visit {
  /** Sends a request and reads its response to the end. */
  ask(path: string, options?: HttpOptions): Promise<HttpOutcome>;
  /** Sends a request and resolves at the response's head. */
  open(path: string, options?: HttpOptions): Promise<HttpStream>;
  /** What a route noted under an event; null when it hasn't in so many milliseconds (1000 unless given). */
  noted(id: string, event: string, within?: number): Promise<unknown>;
  /** Notes an event that a route waits for. */
  note(id: string, event: string): Promise<void>;
}

/** A name for one check's requests: routes keep what they saw under it. */
export const newId = (): string => crypto.randomUUID().slice(0, 8);

/** Opens a client of the check's own. */
export function visit({ origin, signal, after, saw }: Server): Visit {
  const client = openHttp(origin, signal);
  after(() => client[Symbol.asyncDispose]());
  return {
    async ask(path, options = {}) {
      const outcome = await client.request(path, options);
      saw(`${options.method ?? "GET"} ${path}`, shown(outcome));
      return outcome;
    },
    open: (path, options) => client.open(path, options),
    async noted(id, event, within = 1000) {
      const answer = json(await client.request(`/route/journal/${id}/${event}?within=${within}`));
      const noted = (answer as { noted?: unknown } | null)?.noted ?? null;
      saw(`noted: ${event}`, noted);
      return noted;
    },
    async note(id, event) {
      await client.request(`/route/journal/${id}/${event}`, { method: "PUT" });
    },
  };
}

function shown({ failed, status, statusText, headers, connection, text }: HttpOutcome) {
  if (failed) return { failed: { phase: failed.phase, code: failed.code, received: failed.received.text } };
  return { status, statusText, headers, connection, text: text.slice(0, 1000) };
}

/** What a route answered as JSON; the outcome itself where it isn't JSON. */
export function json(outcome: { status?: number | undefined; text?: string | undefined }): unknown {
  try {
    return JSON.parse(outcome.text ?? "");
  } catch {
    return outcome;
  }
}

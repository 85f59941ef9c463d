/** What the peer saw of the runtime as a client, as plain facts; and how the host gives a probe its cue. */
import type { Exchange } from "../../fixtures/peer/exchange.ts";
import type { Origin } from "../../fixtures/peer/peer.ts";
import type { Closing } from "../../fixtures/peer/request.ts";
import { within } from "../calls.ts";

/** Milliseconds in which something on loopback that happens at all has happened. */
const soon = 500;

/** The `n`-th request that has come, with its body; `undefined` where there is no such thing. */
export async function requestOf(exchange: Exchange, n = 1) {
  const request = exchange.requests()[n - 1];
  const body = request && (await within(request.received(), soon));
  return {
    method: request?.method,
    type: request?.header("content-type"),
    length: request?.header("content-length"),
    coding: request?.header("transfer-encoding"),
    complete: body?.complete,
    text: body?.bytes && new TextDecoder().decode(body.bytes),
  };
}

/** The bytes of the first request's body, however they ended. */
export async function bytesOf(exchange: Exchange): Promise<Uint8Array | undefined> {
  const request = exchange.requests()[0];
  return request && (await within(request.received(), soon))?.bytes;
}

/** The methods of all requests that have come, in order. */
export const methodsOf = (exchange: Exchange): string[] => exchange.requests().map(({ method }) => method);

/** A header of all requests that have come, in order. */
export function headersOf(exchange: Exchange, name: string): (string | undefined)[] {
  return exchange.requests().map((request) => request.header(name));
}

/** How the answer to the first request ended, as far as that is seen soon. */
export async function endingOf(exchange: Exchange): Promise<Closing["by"] | undefined> {
  return (await within(exchange.closed(), soon))?.by;
}

/** The URL of an answer that comes once `moment` has resolved: so the host tells a probe that it is time. */
export function cue(origin: Origin, moment: () => Promise<unknown>): string {
  const exchange = origin.url(async (context) => {
    await moment();
    context.sendHead(204);
    context.response.end();
  });
  return exchange.href;
}

/**
 * An HTTP/1.1 client that returns what it saw.
 *
 * ```ts
 * await using client = openHttp(origin, signal);
 * const outcome = await client.request("/echo", { method: "POST", body: "x" });
 * expect(outcome).toMatchObject({ status: 200, text: "x" });
 * expect(header(outcome, "content-type")).toBe("text/plain");
 *
 * await using stream = await client.open("/ticks");     // resolves at the head
 * expect(stream.head?.status).toBe(200);
 * expect(await stream.next()).toStrictEqual(bytes);     // as it arrives; not reading is backpressure
 * stream.abort();                                       // the client goes away
 * ```
 *
 * - No redirect is followed, nothing decompressed, nothing retried; there is no cookie jar and no default header but
 *   `host` and `connection`. One request at a time on a connection; an idle connection is used again, requests at the same
 *   time get one each. `connection` in the outcome tells them apart. HEAD is always sent with `connection: close`.
 * - What the server or the network does comes back as `{ failed }`: a refused connection, a reset, a truncated body, a
 *   malformed response, the signal. Judge `phase`, `code` and `closed`; the message is for people.
 * - What can't be said in well-formed HTTP (a lying content-length, `Expect`, an upgrade, bad headers) throws, with a hint:
 *   that is `openRaw`'s work. So is `Expect: 100-continue`, which undici doesn't speak over HTTP/1.1.
 * - Every promise settles when the signal fires, and disposing closes all connections.
 */
import { Exchange } from "./exchange.ts";
import { disconnected } from "./failure.ts";
import { Lanes } from "./lanes.ts";
import type { Header, HttpOutcome } from "./outcome.ts";
import { collect, HttpStream } from "./stream.ts";

export type { Header, HttpFailed, HttpFailure, HttpHead, HttpOutcome, HttpResponse, Phase } from "./outcome.ts";
export { header, headerAll } from "./outcome.ts";
export type { HttpStream } from "./stream.ts";

export interface HttpOptions {
  /** Default `GET`. */
  method?: string;
  /** Sent in this order and case, duplicates kept. */
  headers?: readonly Header[] | Readonly<Record<string, string>>;
  /** A string is sent as UTF-8; an iterable is sent chunked unless there is a `content-length`. */
  body?: string | Uint8Array | AsyncIterable<Uint8Array> | null;
  /** Aborts this request alone: to disconnect before the head has come. */
  signal?: AbortSignal;
}

export class HttpClient implements AsyncDisposable {
  readonly #lanes: Lanes;
  readonly #disposal = new AbortController();
  readonly #signal: AbortSignal;

  constructor(origin: string, signal: AbortSignal) {
    this.#lanes = new Lanes(origin);
    this.#signal = AbortSignal.any([signal, this.#disposal.signal]);
  }

  /** How many TCP connections this client has opened. */
  get connections(): number {
    return this.#lanes.opened;
  }

  /** Sends a request and reads the response to its end. Throws only for what it can't send. */
  async request(path: string, options: HttpOptions = {}): Promise<HttpOutcome> {
    const exchange = this.#start(path, options);
    const outcome = await collect(exchange);
    refuseMisuse(exchange);
    return outcome;
  }

  /** Sends a request and resolves at the response's head. Throws only for what it can't send. */
  async open(path: string, options: HttpOptions = {}): Promise<HttpStream> {
    const exchange = this.#start(path, options);
    await exchange.headed;
    refuseMisuse(exchange);
    return new HttpStream(exchange);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposal.abort(disconnected());
    await this.#lanes.destroy();
  }

  #start(path: string, { method = "GET", headers = [], body = null, signal }: HttpOptions): Exchange {
    const lane = this.#lanes.take();
    const exchange = new Exchange(lane, method);
    follow(signal ? AbortSignal.any([this.#signal, signal]) : this.#signal, exchange);
    void exchange.settled.then(() => this.#lanes.release(lane, !exchange.failure));
    if (exchange.failure) return exchange;
    const payload = isIterable(body) ? sendUntil(body, exchange.settled) : body;
    const flat = (Array.isArray(headers) ? headers : Object.entries(headers)).flat();
    // undici takes any async iterable as a body; its types name only Node's streams.
    lane.client.dispatch({ path, method, headers: flat, body: payload as Uint8Array }, exchange);
    return exchange;
  }
}

/**
 * Opens a client of its own, with no connection yet.
 * @param origin `http://127.0.0.1:<port>`
 * @param signal ends every request of the client; the failures then carry its reason (`TimeoutError`, `AbortError`)
 */
export function openHttp(origin: string, signal: AbortSignal): HttpClient {
  return new HttpClient(origin, signal);
}

function follow(signal: AbortSignal, exchange: Exchange): void {
  const abort = () => exchange.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  void exchange.settled.then(() => signal.removeEventListener("abort", abort));
}

function refuseMisuse({ misuse }: Exchange): void {
  if (!misuse) return;
  const message = `The HTTP client can't send this request: ${misuse.message}. Send it with openRaw if it is meant so.`;
  throw new TypeError(message, { cause: misuse });
}

function isIterable(body: HttpOptions["body"]): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

/** Passes chunks on, but doesn't wait for the next one once the exchange is over: undici would wait for ever. */
async function* sendUntil(body: AsyncIterable<Uint8Array>, over: Promise<void>): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  const stop = over.then(() => null);
  try {
    for (;;) {
      const step = await Promise.race([chunks.next(), stop]);
      if (!step || step.done) return;
      yield step.value;
    }
  } finally {
    // Not awaited: a source that is stuck in an await never answers its return.
    void chunks.return?.().catch(() => null);
  }
}

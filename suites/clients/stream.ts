/** A response that is read piece by piece, as it arrives. */
import type { Chunk, Exchange } from "./exchange.ts";
import { decodeBody, type Header, type HttpFailed, type HttpHead, type HttpOutcome } from "./outcome.ts";

export class HttpStream implements AsyncDisposable {
  readonly #exchange: Exchange;
  /** Undefined when the exchange failed before a head came; `failed` says why. */
  readonly head: HttpHead | undefined;
  /** Set when no head came. A failure after the head comes out of `next()`, `rest()` and `done`. */
  readonly failed: HttpFailed["failed"] | undefined;
  /** Settles when the body has been read to its end, failed, or was aborted: unread bytes keep it waiting. */
  readonly done: Promise<{ trailers: Header[]; failed?: undefined } | HttpFailed>;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    this.head = exchange.head;
    this.failed = exchange.head ? undefined : exchange.failure?.failed;
    this.done = exchange.settled.then(() => exchange.failure ?? { trailers: exchange.trailers });
  }

  /**
   * The next bytes as they arrive, null at the end, `{ failed }` for a body that was cut off. TCP may split or join what
   * the server wrote. Nothing is read from the socket but one chunk ahead: to pause is not to call it.
   */
  next(): Promise<Chunk> {
    return this.#exchange.next();
  }

  /** Everything that `next()` has not handed out, to the end. */
  rest(): Promise<HttpOutcome> {
    return collect(this.#exchange);
  }

  /** Closes the connection: the server sees its client go. */
  abort(reason?: unknown): void {
    this.#exchange.abort(reason);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.abort();
    await this.#exchange.settled;
  }
}

/** Reads an exchange to its end, whatever that is. */
export async function collect(exchange: Exchange): Promise<HttpOutcome> {
  const chunks: Uint8Array[] = [];
  let chunk = await exchange.next();
  while (chunk instanceof Uint8Array) {
    chunks.push(chunk);
    chunk = await exchange.next();
  }
  const body = decodeBody(chunks);
  if (chunk) return { failed: { ...chunk.failed, received: { ...chunk.failed.received, ...body } } };
  return { ...(exchange.head as HttpHead), ...body, trailers: exchange.trailers };
}

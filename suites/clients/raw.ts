/**
 * A TCP connection that sends exactly the bytes it is told: for malformed requests, pipelining, slow requests, HTTP/1.0,
 * `Expect`, half-close and resets.
 *
 * ```ts
 * await using raw = openRaw(origin, signal);
 * raw.write("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n");
 * expect((await raw.response()).status).toBe(200);                 // one after the other
 * expect(await raw.response()).toMatchObject({ status: 200, framing: "chunked" });
 *
 * raw.write("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
 * expect((await raw.response({ interim: true })).status).toBe(100);
 * raw.write("hi");
 *
 * raw.write("GET / HTTP/1.1\r\n\r\n");                             // no Host
 * expect((await raw.response()).status).toBe(400);
 * expect(await raw.closed).toBe("fin");
 * ```
 *
 * - A string is sent as latin1, one byte a character (other characters throw); text in UTF-8 goes as bytes. Each write leaves
 *   at once (no Nagle); a server may still see two writes as one.
 * - The connection stays half-open: after the server's FIN we may write, after our `end()` we read.
 * - Nothing throws for what the peer does. `failed.code`: `ECONNREFUSED`, `ECONNRESET`, `ENDED` (FIN in the middle),
 *   `MALFORMED`, or the signal's `TimeoutError` / `AbortError`.
 */
import { connect, type Socket } from "node:net";
import type { Closed, Failure } from "./failure.ts";
import { disconnected } from "./failure.ts";
import { Inlet } from "./inlet.ts";
import { type RawOutcome, type ResponseOptions, readResponse } from "./message.ts";

export type { Closed } from "./failure.ts";
export type { Framing, RawChunk, RawFailed, RawFailure, RawHead, RawOutcome, RawResponse } from "./message.ts";

export interface RawBytes {
  bytes: Uint8Array;
  /** The same, each byte one character (latin1). */
  text: string;
  /** Whether what was waited for came; always true of `all()` after a FIN. */
  complete: boolean;
  closed: Closed;
  /** Why nothing more came, when that wasn't the peer's FIN. */
  failed?: Failure;
}

export class RawConnection implements AsyncDisposable {
  readonly #socket: Socket;
  readonly #inlet: Inlet;
  readonly #gone: Promise<void>;
  /** Resolves when the peer closes: `fin` or `reset`; null when we did, or no connection came about. */
  readonly closed: Promise<Closed>;

  constructor(origin: string, signal: AbortSignal) {
    const { hostname, port } = new URL(origin);
    const host = hostname.replace(/^\[(.*)\]$/, "$1");
    this.#socket = connect({ host, port: Number(port || 80), allowHalfOpen: true, noDelay: true });
    this.#inlet = new Inlet(this.#socket);
    this.#gone = new Promise((resolve) => this.#socket.once("close", () => resolve()));
    this.closed = this.#inlet.over.then(() => this.#inlet.closed);
    this.#follow(signal);
  }

  /** Sends bytes. Resolves when the system has taken them: true, or false when the connection is gone. */
  write(data: string | Uint8Array): Promise<boolean> {
    const bytes = typeof data === "string" ? encode(data) : data;
    return new Promise((resolve) => this.#socket.write(bytes, (error) => resolve(!error)));
  }

  /** Closes our side (FIN) once what was written is sent; the peer's answer can still be read. */
  end(): void {
    this.#socket.end();
  }

  /** Resets the connection (RST). */
  reset(): void {
    this.#inlet.fail(disconnected());
    this.#socket.resetAndDestroy();
  }

  /** Stops reading, so that the peer sees a full window; `resume` reads on. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  /** The next response, whole. Bytes after it stay for the next call. */
  response(options?: ResponseOptions): Promise<RawOutcome> {
    return readResponse(this.#inlet, options);
  }

  /** The bytes up to and with `mark`; or, with a function, all that has come when it first says true. */
  async until(mark: string | Uint8Array | ((received: Uint8Array) => boolean)): Promise<RawBytes> {
    const found = await this.#inlet.scan(finder(mark));
    return this.#bytes(found ?? this.#inlet.rest(), found !== null);
  }

  /** Exactly so many bytes. */
  async take(count: number): Promise<RawBytes> {
    const taken = await this.#inlet.take(count);
    return this.#bytes(taken ?? this.#inlet.rest(), taken !== null);
  }

  /** All that comes until the peer closes. */
  async all(): Promise<RawBytes> {
    await this.#inlet.over;
    return this.#bytes(this.#inlet.rest(), !this.#inlet.failure);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#inlet.fail(disconnected());
    this.#socket.destroy();
    await this.#gone;
  }

  #bytes(bytes: Uint8Array, complete: boolean): RawBytes {
    const failed = complete ? undefined : this.#inlet.failure;
    const text = Buffer.from(bytes).toString("latin1");
    return { bytes, text, complete, closed: this.#inlet.closed, ...(failed && { failed }) };
  }

  #follow(signal: AbortSignal): void {
    const abort = () => {
      this.#inlet.fail(signal.reason);
      this.#socket.destroy();
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    void this.#gone.then(() => signal.removeEventListener("abort", abort));
  }
}

/**
 * Connects, without waiting for it: what is written goes out once the connection stands.
 * @param origin `http://127.0.0.1:<port>`
 * @param signal ends the connection; whoever waits gets its reason as `failed`
 */
export function openRaw(origin: string, signal: AbortSignal): RawConnection {
  return new RawConnection(origin, signal);
}

function encode(text: string): Uint8Array {
  const wide = [...text].find((character) => character > "\u00ff");
  if (wide === undefined) return Buffer.from(text, "latin1");
  throw new TypeError(`${JSON.stringify(wide)} is no single byte. Write the text's UTF-8 as bytes: Buffer.from(text).`);
}

function finder(mark: string | Uint8Array | ((received: Uint8Array) => boolean)): (bytes: Buffer) => number {
  if (typeof mark === "function") return (bytes) => (mark(bytes) ? bytes.length : -1);
  const needle = typeof mark === "string" ? encode(mark) : mark;
  return (bytes) => {
    const at = bytes.indexOf(needle);
    return at < 0 ? -1 : at + needle.length;
  };
}

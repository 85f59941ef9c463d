/** One request and its response, from undici's callbacks to a queue of chunks. Nothing that the server does throws. */
import type { Dispatcher } from "undici";
import { disconnected, fail } from "./failure.ts";
import type { Lane } from "./lanes.ts";
import {
  decodeBody,
  type Header,
  type HttpFailed,
  type HttpHead,
  type Informational,
  type Phase,
  pair,
} from "./outcome.ts";
import { Queue } from "./queue.ts";

/** The next chunk of a body; null at its end. */
export type Chunk = Uint8Array | null | HttpFailed;

/** Codes by which undici refuses what the check asked for, before the server has any part in it. */
const misuses = new Set(["UND_ERR_INVALID_ARG", "UND_ERR_NOT_SUPPORTED", "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"]);

export class Exchange implements Dispatcher.DispatchHandler {
  readonly #lane: Lane;
  readonly #method: string;
  readonly #chunks = new Queue<Chunk>();
  readonly #headed = Promise.withResolvers<void>();
  readonly #settled = Promise.withResolvers<void>();
  readonly informational: Informational[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #phase: Phase = "connect";
  #over = false;
  head: HttpHead | undefined;
  trailers: Header[] = [];
  failure: HttpFailed | undefined;
  /** What undici refused to send: a mistake of the check. */
  misuse: Error | undefined;

  constructor(lane: Lane, method: string) {
    this.#lane = lane;
    this.#method = method;
  }

  /** Resolves at the final head, or when the exchange is over without one. */
  get headed(): Promise<void> {
    return this.#headed.promise;
  }

  /** Resolves when the response has been read to its end, failed or was aborted. */
  get settled(): Promise<void> {
    return this.#settled.promise;
  }

  /** The next chunk as it arrives. Only one chunk is read ahead: not calling it stops the reading of the socket. */
  next(): Promise<Chunk> {
    const chunk = this.#chunks.next();
    if (!this.#over && this.#chunks.size === 0) this.#controller?.resume();
    return chunk;
  }

  /** Ends the exchange from our side: the server sees a disconnect. */
  abort(reason: unknown = disconnected()): void {
    if (this.#over) return;
    const error = reason instanceof Error ? reason : new DOMException(String(reason), "AbortError");
    this.#fail(error);
    this.#controller?.abort(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    this.#phase = "request";
  }

  onRequestSent(): void {
    if (this.#phase === "request") this.#phase = "headers";
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, _parsed: unknown, statusText = ""): void {
    if (this.#over) return;
    const headers = fields(controller.rawHeaders);
    if (status < 200) {
      this.informational.push({ status, headers });
      return;
    }
    this.#phase = "body";
    const connection = this.#lane.connection?.serial ?? 0;
    this.head = { status, statusText, headers, informational: this.informational, connection };
    this.#headed.resolve();
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    // After a pause undici may flush its parser with nothing in it.
    if (this.#over || chunk.length === 0) return;
    this.#chunks.push(new Uint8Array(chunk));
    if (this.#chunks.size > 0) controller.pause();
  }

  onResponseEnd(controller: Dispatcher.DispatchController): void {
    if (this.#over) return;
    this.trailers = fields(controller.rawTrailers);
    const error = this.#lane.connection?.error;
    // undici takes a reset for the end of a body that only the end of the connection delimits.
    if (error && this.head && endsWithConnection(this.head, this.#method)) this.#fail(error);
    else this.#settle(null);
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (this.#over) return;
    if ("code" in error && misuses.has(String(error.code))) this.misuse = error;
    this.#fail(error);
  }

  #fail(error: Error): void {
    const link = this.#phase === "connect" ? null : this.#lane.connection;
    const received = { ...this.head, informational: this.informational, ...decodeBody([]) };
    this.failure = { failed: { phase: this.#phase, ...fail(error, link ?? { closed: null }), received } };
    this.#settle(this.failure);
  }

  #settle(end: HttpFailed | null): void {
    this.#over = true;
    this.#headed.resolve();
    this.#settled.resolve();
    this.#chunks.finish(end);
  }
}

function fields(raw: Dispatcher.DispatchController["rawHeaders"]): Header[] {
  if (!Array.isArray(raw)) return [];
  return pair(raw.map((part) => (typeof part === "string" ? part : part.toString("latin1"))));
}

/** RFC 9112 §6.3: a body with neither length nor transfer coding lasts until the connection is closed. */
function endsWithConnection(head: HttpHead, method: string): boolean {
  if (method === "HEAD" || head.status === 204 || head.status === 304) return false;
  return !head.headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));
}

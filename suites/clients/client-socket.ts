/** One WebSocket connection from the client's side; `socket.ts` says how to use it. */
import type { connect, Socket } from "node:net";
import { WebSocket } from "ws";
import { type Closed, describe, type Failure, fail, type Link } from "./failure.ts";
import { Inbox, type SocketEvent, type SocketEventType } from "./inbox.ts";
import { Line } from "./line.ts";
import { type Header, pair } from "./outcome.ts";
import { type Refusal, readRefusal } from "./refusal.ts";

export interface DialOptions {
  signal: AbortSignal;
  protocols?: string | string[];
  headers?: Record<string, string>;
  /** Offers permessage-deflate. Default false: frames as they are written. */
  perMessageDeflate?: boolean | WebSocket.PerMessageDeflateOptions;
  /** Answers pings by itself. Default true. */
  autoPong?: boolean;
}

export type Dialled =
  | { opened: true; socket: ClientSocket; headers: Header[]; refused?: undefined; failed?: undefined }
  | { opened?: undefined; refused: Refusal; failed?: undefined }
  | { opened?: undefined; refused?: undefined; failed: Failure };

export interface SendOptions {
  /** False: more fragments of the same message follow. */
  fin?: boolean;
  /** Default: text for a string, binary for bytes. */
  binary?: boolean;
  compress?: boolean;
}

export class ClientSocket implements AsyncDisposable {
  readonly #ws: WebSocket;
  readonly #inbox = new Inbox();
  readonly #net: Socket;
  readonly #link: Link;
  readonly #gone: Promise<void>;
  /** How the dialling went. */
  readonly dialled: Promise<Dialled>;

  constructor(url: string, options: DialOptions) {
    const line = new Line();
    const { protocols = [], headers = {}, perMessageDeflate = false, autoPong = true, signal } = options;
    const createConnection = line.connect as unknown as typeof connect;
    this.#ws = new WebSocket(url, protocols, { headers, perMessageDeflate, autoPong, createConnection });
    ({ socket: this.#net, link: this.#link } = line.connected);
    this.#gone = new Promise((resolve) => this.#net.once("close", () => resolve()));
    this.#listen();
    this.dialled = this.#dial(signal);
    this.#follow(signal);
  }

  /** Every event so far, read or not. */
  get events(): readonly SocketEvent[] {
    return this.#inbox.events;
  }

  /** The subprotocol that the server chose; empty for none. */
  get protocol(): string {
    return this.#ws.protocol;
  }

  /** The extensions in use, by name. */
  get extensions(): string {
    return this.#ws.extensions;
  }

  /** How the server ended the TCP connection. */
  get ended(): Closed {
    return this.#link.closed;
  }

  /** Bytes that wait in our process. */
  get bufferedAmount(): number {
    return this.#ws.bufferedAmount;
  }

  /** The next unread event of this type (any, when left out); how the connection ended, once it is over. */
  next(type?: SocketEventType): Promise<SocketEvent> {
    return this.#inbox.next(type);
  }

  /** Resolves when the bytes are handed to the system: true, or false when the connection is gone. */
  send(data: string | Uint8Array, options: SendOptions = {}): Promise<boolean> {
    return settle((done) => this.#ws.send(data, options, done));
  }

  /** One message in several frames. */
  async fragments(parts: readonly (string | Uint8Array)[]): Promise<boolean> {
    const sent = parts.map((part, at) => this.send(part, { fin: at === parts.length - 1 }));
    return (await Promise.all(sent)).every(Boolean);
  }

  ping(data: string | Uint8Array = ""): Promise<boolean> {
    return settle((done) => this.#ws.ping(data, true, done));
  }

  pong(data: string | Uint8Array = ""): Promise<boolean> {
    return settle((done) => this.#ws.pong(data, true, done));
  }

  /** Starts the closing handshake. Codes that must not be sent throw: `sendRaw` sends them. */
  close(code?: number, reason?: string): void {
    this.#ws.close(code, reason);
  }

  /** Drops the connection without a closing handshake. */
  terminate(): void {
    this.#ws.terminate();
  }

  /** Resets the TCP connection (RST). */
  reset(): void {
    this.#net.resetAndDestroy();
  }

  /** Stops reading, so that the server sees a full window; `resume` reads on. */
  pause(): void {
    this.#ws.pause();
  }

  resume(): void {
    this.#ws.resume();
  }

  /** Writes bytes past `ws`: frames from `encodeFrame`, or none at all. */
  sendRaw(bytes: Uint8Array): Promise<boolean> {
    return settle((done) => this.#net.write(bytes, done));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ws.terminate();
    this.#net.destroy();
    await this.#gone;
  }

  #listen(): void {
    const inbox = this.#inbox;
    this.#ws.on("message", (data: Buffer, binary) => inbox.push({ type: "message", data: read(data, binary) }));
    this.#ws.on("ping", (data) => inbox.push({ type: "ping", data: new Uint8Array(data) }));
    this.#ws.on("pong", (data) => inbox.push({ type: "pong", data: new Uint8Array(data) }));
    this.#ws.on("error", (error) => inbox.push({ type: "error", ...describe(error) }));
    this.#ws.addEventListener("close", ({ code, reason, wasClean }) =>
      inbox.push({ type: "close", code, reason, wasClean }),
    );
  }

  #dial(signal: AbortSignal): Promise<Dialled> {
    const lose = (error: unknown): Dialled => ({
      failed: signal.aborted ? fail(signal.reason, { closed: null }) : fail(error, this.#link),
    });
    return new Promise((resolve) => {
      let headers: Header[] = [];
      this.#ws.once("upgrade", (response) => {
        headers = pair(response.rawHeaders);
      });
      this.#ws.once("open", () => resolve({ opened: true, socket: this, headers }));
      this.#ws.once("error", (error) => resolve(lose(error)));
      this.#ws.once("unexpected-response", async (_request, response) => {
        const refused = await readRefusal(response, this.#link);
        resolve(signal.aborted ? lose(signal.reason) : { refused });
      });
    });
  }

  #follow(signal: AbortSignal): void {
    const abort = () => {
      this.#inbox.push({ type: "failed", ...describe(signal.reason) });
      this.#ws.terminate();
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    void this.#gone.then(() => signal.removeEventListener("abort", abort));
  }
}

function settle(start: (done: (error?: Error | null) => void) => void): Promise<boolean> {
  return new Promise((resolve) => start((error) => resolve(!error)));
}

function read(data: Buffer, binary: boolean): string | Uint8Array {
  return binary ? new Uint8Array(data) : data.toString();
}

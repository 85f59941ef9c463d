/** The receiving side of a raw connection: bytes are kept as they come and taken out by whoever awaits them. */
import type { Socket } from "node:net";
import { type Closed, type Failure, fail, type Link, trace } from "./failure.ts";

export class Inlet {
  readonly #link: Link;
  readonly #over = Promise.withResolvers<void>();
  #pending: Buffer[] = [];
  #taken: Uint8Array[] = [];
  #length = 0;
  #ended = false;
  #error: unknown;
  #arrival = Promise.withResolvers<void>();

  constructor(socket: Socket) {
    this.#link = trace(socket);
    socket.on("data", (chunk: Buffer) => this.#push(chunk));
    socket.on("end", () => this.#end());
    socket.on("error", (error) => this.fail(error));
    socket.on("close", () => this.#end());
  }

  /** How the peer has closed so far. */
  get closed(): Closed {
    return this.#link.closed;
  }

  /** Why nothing more arrives, when that isn't the peer's FIN. */
  get failure(): Failure | undefined {
    return this.#error === undefined ? undefined : fail(this.#error, this.#link);
  }

  /** Resolves when nothing can arrive any more. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  /** Ends the waiting of everybody with a reason; the first reason stays. */
  fail(reason: unknown): void {
    if (!this.#ended) this.#error ??= reason;
    this.#end();
  }

  /** Exactly `count` bytes; null, and nothing taken, when fewer come. */
  async take(count: number): Promise<Uint8Array | null> {
    while (this.#length < count) if (!(await this.#more())) return null;
    return this.#cut(count);
  }

  /** The bytes up to the end that `find` gives (-1: wait for more); null, and nothing taken, when it never comes. */
  async scan(find: (bytes: Buffer) => number): Promise<Uint8Array | null> {
    for (;;) {
      const end = find(this.#merge());
      if (end >= 0) return this.#cut(end);
      if (!(await this.#more())) return null;
    }
  }

  /** All that has arrived and was not taken. */
  rest(): Uint8Array {
    return this.#cut(this.#length);
  }

  /** What was taken since the last call of `forget`, for evidence. */
  taken(): Buffer {
    return Buffer.concat(this.#taken);
  }

  forget(): void {
    this.#taken = [];
  }

  #push(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#length += chunk.length;
    this.#wake();
  }

  #end(): void {
    this.#ended = true;
    this.#over.resolve();
    this.#wake();
  }

  #wake(): void {
    this.#arrival.resolve();
    this.#arrival = Promise.withResolvers();
  }

  /** False when nothing more can come. */
  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const before = this.#length;
    await this.#arrival.promise;
    return this.#length > before || !this.#ended;
  }

  #merge(): Buffer {
    if (this.#pending.length === 1) return this.#pending[0] as Buffer;
    const merged = Buffer.concat(this.#pending);
    this.#pending = [merged];
    return merged;
  }

  #cut(count: number): Uint8Array {
    const all = this.#merge();
    this.#pending = [all.subarray(count)];
    this.#length -= count;
    const bytes = new Uint8Array(all.subarray(0, count));
    this.#taken.push(bytes);
    return bytes;
  }
}

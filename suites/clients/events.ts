/**
 * A reader of server-sent events that hands them out as they arrive. Unlike EventSource it never reconnects, and it
 * shows what EventSource hides: comments, `retry`, and how the stream ended.
 *
 * ```ts
 * await using events = await openEvents(origin, "/sse", { lastEventId: "7", signal });
 * expect(events.head?.status).toBe(200);
 * expect(await events.next()).toStrictEqual({ id: "8", event: "tick", data: "eight" });   // absent fields are absent
 * expect(await events.next()).toStrictEqual({ comment: "keep-alive" });
 * expect(await events.next()).toBeNull();                    // the server ended the stream
 * events.abort();                                            // the client goes away
 * ```
 *
 * An event that the end of the stream cuts off is dropped, as the HTML standard asks. A connection that breaks gives
 * `{ failed }`, and so does the signal.
 */
import { createParser } from "eventsource-parser";
import { type HttpClient, openHttp } from "./http.ts";
import type { HttpFailed, HttpHead } from "./outcome.ts";
import type { HttpStream } from "./stream.ts";

export interface EventsOptions {
  signal: AbortSignal;
  /** Sent as `Last-Event-ID`, in UTF-8. */
  lastEventId?: string;
  headers?: Readonly<Record<string, string>>;
}

export type ServerEvent = { id?: string; event?: string; data: string } | { retry: number } | { comment: string };

export class EventStream implements AsyncDisposable {
  readonly #client: HttpClient;
  readonly #stream: HttpStream;
  readonly #unread: ServerEvent[] = [];
  readonly #text = new TextDecoder("utf-8", { ignoreBOM: true });
  #turn: Promise<unknown> = Promise.resolve();
  /** The last `id` of a finished block, with data or without; what EventSource would send when it reconnects. */
  lastEventId = "";

  readonly #parser = createParser({
    onEvent: ({ id, event, data }) =>
      this.#unread.push({ ...(id !== undefined && { id }), ...(event !== undefined && { event }), data }),
    onId: (id) => {
      this.lastEventId = id;
    },
    onRetry: (retry) => this.#unread.push({ retry }),
    onComment: (comment) => this.#unread.push({ comment }),
  });

  constructor(client: HttpClient, stream: HttpStream) {
    this.#client = client;
    this.#stream = stream;
  }

  /** Undefined when no response came; `failed` says why. */
  get head(): HttpHead | undefined {
    return this.#stream.head;
  }

  get failed(): HttpFailed["failed"] | undefined {
    return this.#stream.failed;
  }

  /** The next event as it arrives; null when the server has ended the stream. */
  next(): Promise<ServerEvent | null | HttpFailed> {
    const event = this.#turn.then(() => this.#read());
    this.#turn = event;
    return event;
  }

  /** Closes the connection: the server sees its client go. */
  abort(): void {
    this.#stream.abort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client[Symbol.asyncDispose]();
  }

  async #read(): Promise<ServerEvent | null | HttpFailed> {
    while (this.#unread.length === 0) {
      const chunk = await this.#stream.next();
      if (!(chunk instanceof Uint8Array)) return chunk;
      this.#parser.feed(this.#text.decode(chunk, { stream: true }));
    }
    return this.#unread.shift() ?? null;
  }
}

/** Requests the stream and resolves at the response's head, whatever its status and type. */
export async function openEvents(origin: string, path: string, options: EventsOptions): Promise<EventStream> {
  const { signal, lastEventId, headers } = options;
  const client = openHttp(origin, signal);
  const resumed = lastEventId === undefined ? {} : { "last-event-id": Buffer.from(lastEventId).toString("latin1") };
  const stream = await client.open(path, { headers: { accept: "text/event-stream", ...resumed, ...headers } });
  return new EventStream(client, stream);
}

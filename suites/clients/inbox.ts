/** What a WebSocket has received, in order: a log that stays, and a reader that takes each event once. */

export type SocketEvent =
  | { type: "message"; data: string | Uint8Array }
  | { type: "ping"; data: Uint8Array }
  | { type: "pong"; data: Uint8Array }
  /** The connection broke the protocol, as `ws` sees it (`WS_ERR_…`); a `close` follows. */
  | { type: "error"; code: string; message: string }
  /** Code 1005: a close frame without a code; 1006: no close frame came. `wasClean`: both sides sent theirs. */
  | { type: "close"; code: number; reason: string; wasClean: boolean }
  /** The signal fired; it ends the connection. */
  | { type: "failed"; code: string; message: string };

export type SocketEventType = SocketEvent["type"];

interface Reader {
  wants: (event: SocketEvent) => boolean;
  give: (event: SocketEvent) => void;
}

export class Inbox {
  /** Everything so far, read or not. */
  readonly events: SocketEvent[] = [];
  readonly #unread: SocketEvent[] = [];
  #readers: Reader[] = [];
  #last: SocketEvent | undefined;

  push(event: SocketEvent): void {
    if (this.#last) return;
    this.events.push(event);
    if (event.type === "close" || event.type === "failed") this.#finish(event);
    else this.#deliver(event);
  }

  /** The first unread event, of the given type; once the connection is over and there is none, how it ended. */
  next(type?: SocketEventType): Promise<SocketEvent> {
    const wants = (event: SocketEvent) => type === undefined || event.type === type;
    const at = this.#unread.findIndex(wants);
    if (at >= 0) return Promise.resolve(this.#unread.splice(at, 1)[0] as SocketEvent);
    if (this.#last) return Promise.resolve(this.#last);
    return new Promise((give) => this.#readers.push({ wants, give }));
  }

  #deliver(event: SocketEvent): void {
    const at = this.#readers.findIndex(({ wants }) => wants(event));
    if (at < 0) this.#unread.push(event);
    else this.#readers.splice(at, 1)[0]?.give(event);
  }

  #finish(event: SocketEvent): void {
    this.#last = event;
    for (const { give } of this.#readers.splice(0)) give(event);
  }
}

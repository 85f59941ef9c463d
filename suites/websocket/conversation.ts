/** A WebSocket with what happened to it: what the probes of this folder share. Nothing waits for longer than a second. */

/** How a socket ended, as its close event said. */
export interface Ending {
  code: number;
  reason: string;
  wasClean: boolean;
  /** The state as the event's listener saw it. */
  readyState: number;
}

/** What is said in the place of something that didn't come in time. */
export const nothing = "nothing came";

/** Milliseconds after which something counts as not coming. */
const patience = 1000;

/** Gives what the promise gives, or that nothing came. */
export async function within<T>(promise: Promise<T>): Promise<T | typeof nothing> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof nothing>((resolve) => {
    timer = setTimeout(() => resolve(nothing), patience);
  });
  const first = await Promise.race([promise, late]);
  clearTimeout(timer);
  return first;
}

export interface Conversation {
  socket: WebSocket;
  /** The types of all events so far. */
  events: string[];
  /** Resolves at the open event, or when there will be none. */
  opened(): Promise<"open" | "close" | typeof nothing>;
  /** The next message event; or that the socket closed before one came. */
  message(): Promise<MessageEvent | "close" | typeof nothing>;
  /** The data of the next message, told by its kind. */
  data(): Promise<unknown>;
  closed(): Promise<Ending | typeof nothing>;
}

/** A new socket. Without protocols it is made of the URL alone: that an empty list is none is a check of its own. */
export const connect = (url: string, protocols?: string | string[]) =>
  protocols === undefined ? new WebSocket(url) : new WebSocket(url, protocols);

/** Connects, listens from the start, hands the socket to `act`, and closes it whatever happens. */
export async function converse<T>(
  url: string,
  act: (conversation: Conversation) => T | Promise<T>,
  protocols?: string | string[],
): Promise<T> {
  const socket = connect(url, protocols);
  try {
    return await act(listen(socket));
  } finally {
    socket.close();
  }
}

function listen(socket: WebSocket): Conversation {
  const events = noteTypes(socket);
  const arrived = queueMessages(socket);
  const opened = new Promise<"open">((resolve) => socket.addEventListener("open", () => resolve("open")));
  const closed = new Promise<Ending>((resolve) =>
    socket.addEventListener("close", ({ code, reason, wasClean }) =>
      resolve({ code, reason, wasClean, readyState: socket.readyState }),
    ),
  );
  const ended = closed.then(() => "close" as const);
  const message = () => within(Promise.race([arrived(), ended]));
  return {
    socket,
    events,
    opened: () => within(Promise.race([opened, ended])),
    message,
    data: async () => {
      const event = await message();
      return typeof event === "string" ? { inPlaceOfMessage: event } : tellData(event.data);
    },
    closed: () => within(closed),
  };
}

function noteTypes(socket: WebSocket): string[] {
  const types: string[] = [];
  for (const type of ["open", "message", "error", "close"]) socket.addEventListener(type, () => types.push(type));
  return types;
}

/** Gives the message events one after the other, as they come. */
function queueMessages(socket: WebSocket): () => Promise<MessageEvent> {
  const unread: MessageEvent[] = [];
  let wake: (() => void) | undefined;
  socket.addEventListener("message", (event) => {
    unread.push(event);
    wake?.();
  });
  return async () => {
    if (unread.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return unread.shift() as MessageEvent;
  };
}

/** Data by its kind: a text as it is, bytes with the name of what holds them. */
export async function tellData(data: unknown): Promise<unknown> {
  if (typeof data === "string") return data;
  if (data instanceof Blob) return { Blob: new Uint8Array(await data.arrayBuffer()), type: data.type };
  if (data instanceof ArrayBuffer) return { ArrayBuffer: new Uint8Array(data) };
  return { [String((data as object).constructor?.name)]: data };
}

/** An error as facts. */
export const tellError = (error: unknown) => ({
  name: (error as Error).name,
  isDOMException: error instanceof DOMException,
});

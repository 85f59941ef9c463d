import { within } from "./waiting.ts";

interface Opened {
  readable: ReadableStream<string | Uint8Array>;
  writable: WritableStream<string | Uint8Array>;
  extensions: string;
  protocol: string;
}
interface Stream {
  url: string;
  opened: Promise<Opened>;
  closed: Promise<{ closeCode: number; reason: string }>;
  close(info?: { closeCode?: number; reason?: string }): void;
}
type Options = { protocols?: string[]; signal?: AbortSignal };
const open = (url: string, options?: Options) =>
  new (globalThis as unknown as { WebSocketStream: new (url: string, options?: Options) => Stream }).WebSocketStream(
    url,
    options,
  );
const nameOf = (error: unknown) => (error as Error).name;

/** What opened tells, and that messages come back. https://developer.mozilla.org/docs/Web/API/WebSocketStream/opened */
export async function messagesGoBothWays(url: string, protocols: string[]) {
  const stream = open(url, { protocols });
  const { readable, writable, protocol, extensions } = await within(stream.opened, "opened");
  const [writer, reader] = [writable.getWriter(), readable.getReader()];
  const heard: unknown[] = [];
  for (const message of ["text", Uint8Array.of(1, 2, 3)]) {
    await writer.write(message);
    heard.push((await within(reader.read(), "a message")).value);
  }
  stream.close();
  return { url: stream.url, protocol, extensions: typeof extensions, heard };
}

/** Closing with a code. https://developer.mozilla.org/docs/Web/API/WebSocketStream/close */
export async function closesWith(url: string, info: { closeCode: number; reason: string }) {
  const stream = open(url);
  await within(stream.opened, "opened");
  stream.close(info);
  const { closeCode, reason } = await within(stream.closed, "closed");
  return { closeCode, reason };
}

/** Closing its writable closes the socket. https://developer.mozilla.org/docs/Web/API/WebSocketStream/closed */
export async function writableCloses(url: string) {
  const stream = open(url);
  const { writable } = await within(stream.opened, "opened");
  await writable.close();
  const { closeCode, reason } = await within(stream.closed, "closed");
  return { closeCode, reason };
}

/** A handshake that is given up. https://developer.mozilla.org/docs/Web/API/WebSocketStream/WebSocketStream */
export async function signalAborts(url: string) {
  const stream = open(url, { signal: AbortSignal.abort() });
  const failed = (promise: Promise<unknown>) =>
    within(
      promise.then(() => "resolved", nameOf),
      "its end",
    );
  return { opened: await failed(stream.opened), closed: await failed(stream.closed) };
}

/** Arguments that are refused. https://developer.mozilla.org/docs/Web/API/WebSocketStream/WebSocketStream */
export function refuses() {
  const thrown = (url: string, options?: Options) => {
    try {
      open(url, options);
      return "nothing";
    } catch (error) {
      return nameOf(error);
    }
  };
  return { url: thrown("ftp://127.0.0.1/"), twice: thrown("ws://127.0.0.1:9/", { protocols: ["a", "a"] }) };
}

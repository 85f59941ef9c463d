/** Connections to the server under judgement whose outcomes are kept as evidence. */
import type { CheckContext } from "../check.ts";
import { openRaw, type RawConnection, type RawOutcome } from "../clients/raw.ts";

export type Server = Pick<CheckContext, "origin" | "signal" | "after" | "saw">;

/** A request's head: its lines with CRLF, and the empty line. */
export function head(...lines: string[]): string {
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** A TCP connection that ends with the check; whoever waits longer than the given milliseconds gets a failure. */
export function dial({ origin, signal, after }: Server, patience = 1000): RawConnection {
  const raw = openRaw(origin, AbortSignal.any([signal, AbortSignal.timeout(patience)]));
  after(() => raw[Symbol.asyncDispose]());
  return raw;
}

/** Sends bytes over a connection of their own, and gives the response that comes. */
export async function send(server: Server, bytes: string, options?: { head?: true }): Promise<RawOutcome> {
  const raw = dial(server);
  raw.write(bytes);
  return receive(server, raw, options, bytes);
}

/** The next response of a connection, kept as evidence with what it answers. */
export async function receive(
  server: Server,
  raw: RawConnection,
  options?: { head?: true },
  sent?: string,
): Promise<RawOutcome> {
  const outcome = await raw.response(options);
  server.saw(sent === undefined ? "response" : `response to ${JSON.stringify(sent.slice(0, 200))}`, shown(outcome));
  return outcome;
}

/** Sends bytes, and tells how they were answered and whether the server then closed the connection. */
export async function sendAndClose(server: Server, bytes: string): Promise<{ status?: number; closes: boolean }> {
  const raw = dial(server);
  raw.write(bytes);
  const { status } = await receive(server, raw, {}, bytes);
  return { ...(status && { status }), closes: await closes(server, raw) };
}

/** Whether the server closes a connection after its response: one that it keeps answers another request. */
export async function closes(server: Server, raw: RawConnection): Promise<boolean> {
  const closed = raw.closed.then((how) => how !== null);
  raw.write(head("GET /route/answer/typed HTTP/1.1", "Host: a.test"));
  const isClosed = await Promise.race([closed, raw.until("\r\n\r\n").then(({ closed }) => closed !== null)]);
  server.saw("closed", isClosed);
  return isClosed;
}

function shown({ failed, statusLine, headerLines, framing, text }: RawOutcome) {
  if (failed) return { failed: { code: failed.code, closed: failed.closed, received: failed.received.text } };
  return { statusLine, headerLines, framing, text };
}

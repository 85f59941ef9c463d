/**
 * A WebSocket client that returns what it saw.
 *
 * ```ts
 * const dialled = await dialSocket(`${origin}/echo`, { protocols: ["chat"], signal });
 * expect(dialled.failed ?? dialled.refused).toBeUndefined();
 * await using socket = accepted(dialled);                        // throws, with the evidence, unless it is open
 * await socket.send("hi");
 * expect(await socket.next()).toStrictEqual({ type: "message", data: "hi" });
 * socket.close(1000, "done");
 * expect(await socket.next("close")).toStrictEqual({ type: "close", code: 1000, reason: "done", wasClean: true });
 * ```
 *
 * - `next(type)` passes over events of other types, which stay unread. When the connection is over it gives the `close`
 *   (again and again), so that waiting for a message that never comes ends with the reason.
 * - A refused upgrade is `{ refused }` with the HTTP response; a connection that fails or a handshake that breaks RFC 6455
 *   is `{ failed }`. Redirects are not followed. Pings are answered unless `autoPong` is false.
 * - `ws` won't send what is malformed: use `sendRaw(encodeFrame(…))`, or `openRaw` for a malformed handshake.
 * - The signal ends everything: waiting reads get `{ type: "failed", code: "TimeoutError" }`.
 */
import { AssertionError } from "node:assert";
import { ClientSocket, type Dialled, type DialOptions } from "./client-socket.ts";

export type { ClientSocket, Dialled, DialOptions, SendOptions } from "./client-socket.ts";
export type { SocketEvent, SocketEventType } from "./inbox.ts";
export type { Refusal } from "./refusal.ts";

/** Dials, and says how it went. Throws only for a URL or subprotocol that isn't one. */
export async function dialSocket(url: string, options: DialOptions): Promise<Dialled> {
  const socket = new ClientSocket(url, options);
  const dialled = await socket.dialled;
  if (!dialled.opened) await socket[Symbol.asyncDispose]();
  return dialled;
}

/** The open socket; otherwise a failed assertion that shows the refusal or the failure. */
export function accepted(dialled: Dialled): ClientSocket {
  if (dialled.opened) return dialled.socket;
  const message = dialled.failed ? `failed (${dialled.failed.code})` : `was refused (${dialled.refused.status})`;
  throw new AssertionError({ message: `The WebSocket ${message}`, actual: dialled, expected: { opened: true } });
}

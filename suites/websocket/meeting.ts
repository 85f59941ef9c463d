/** How a check lets the peer act while a probe runs. */
import type { Exchange } from "../../fixtures/peer/exchange.ts";
import type { PeerSocket } from "../../fixtures/peer/socket.ts";

/**
 * Lets `act` speak for the peer as soon as the client has connected, and gives what the probe gave: that is what is
 * judged, so an `act` that waits in vain for a client that has gone is no fault. The peer's side is hung up then: a probe
 * that gave up leaves nothing behind.
 */
export async function meet<T>(
  exchange: Exchange,
  seen: Promise<T>,
  act: (socket: PeerSocket) => Promise<unknown> | unknown,
): Promise<T> {
  const connected = exchange.socket();
  connected.then(act).catch(() => undefined);
  try {
    return await seen;
  } finally {
    connected.then((socket) => socket.terminate()).catch(() => undefined);
  }
}

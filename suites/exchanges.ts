import type { Exchange } from "../fixtures/peer/exchange.ts";
import type { Origin, Peer } from "../fixtures/peer/peer.ts";

/** The peer as one check has it. */
export interface Watched {
  peer: Peer;
  /** The first fault in an answer that the check asked for: ours, whatever the runtime made of it. */
  fault(): Error | undefined;
  /** The check has ended: nobody looks at its exchanges any more. */
  forget(): void;
}

/** Gives a check the peer, and keeps the exchanges that it opens. */
export function watchExchanges(peer: Peer): Watched {
  const opened: Exchange[] = [];
  const watch = <T extends Origin>(origin: T, url: Origin["url"] = origin.url): T =>
    Object.create(origin, {
      url: {
        value: (...args: Parameters<Origin["url"]>) => {
          const exchange = url(...args);
          opened.push(exchange);
          return exchange;
        },
      },
    });
  const secure = () => Object.fromEntries(Object.entries(peer.secure).map(([trust, origin]) => [trust, watch(origin)]));
  const watched: Peer = Object.defineProperty(watch(peer), "secure", { get: secure });
  return {
    peer: watched,
    fault: () => opened.find(({ fault }) => fault)?.fault,
    forget: () => {
      for (const exchange of opened) peer.forget(exchange);
    },
  };
}

/**
 * The connections of one HTTP client. undici's own Pool opens a second connection when the next request follows
 * within the same turn, so whether keep-alive worked would be a matter of luck; here an idle lane is always used again.
 */
import type { Socket } from "node:net";
import { buildConnector, Client } from "undici";
import { type Link, trace } from "./failure.ts";

export interface Connection extends Link {
  /** From 1 up, over all the connections of the HTTP client. */
  serial: number;
}

/** One connection at a time, one request at a time. */
export interface Lane {
  client: Client;
  connection: Connection | null;
}

const connectTo = buildConnector({ allowH2: false, timeout: 0 });

export class Lanes {
  readonly #origin: string;
  readonly #lanes = new Set<Lane>();
  readonly #idle: Lane[] = [];
  /** How many TCP connections were opened so far. */
  opened = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  take(): Lane {
    return this.#idle.pop() ?? this.#add();
  }

  /** Gives a lane back; one whose exchange failed is not used again. */
  async release(lane: Lane, reusable: boolean): Promise<void> {
    if (reusable) this.#idle.push(lane);
    else await lane.client.destroy();
  }

  async destroy(): Promise<void> {
    this.#idle.length = 0;
    await Promise.all([...this.#lanes].map((lane) => lane.client.destroy()));
  }

  #add(): Lane {
    const connect: buildConnector.connector = (options, callback) =>
      connectTo(options, (...result) => {
        if (result[1]) lane.connection = this.#follow(result[1]);
        callback(...result);
      });
    // No clock of undici's own: the caller's signal is the only limit.
    const client = new Client(this.#origin, { connect, headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: 1 << 20 });
    const lane: Lane = { client, connection: null };
    this.#lanes.add(lane);
    return lane;
  }

  #follow(socket: Socket): Connection {
    this.opened += 1;
    return Object.assign(trace(socket), { serial: this.opened });
  }
}

/** The TCP connection under a WebSocket. */
import { connect, type Socket, type TcpNetConnectOpts } from "node:net";
import { type Link, trace } from "./failure.ts";

/** Makes the connection for `ws` and keeps hold of it: `ws` has no public way to its socket. */
export class Line {
  #connected: { socket: Socket; link: Link } | undefined;

  readonly connect = ({ host, port }: TcpNetConnectOpts): Socket => {
    const socket = connect({ host, port } as TcpNetConnectOpts);
    this.#connected = { socket, link: trace(socket) };
    return socket;
  };

  get connected(): { socket: Socket; link: Link } {
    if (!this.#connected) throw new TypeError("Only ws:// and http:// can be dialled. Use one of them.");
    return this.#connected;
  }
}

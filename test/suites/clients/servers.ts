/** Small servers on the loopback that the clients are tried against; each closes what it accepted when it is disposed. */
import { once } from "node:events";
import { createServer as createHttp, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

export interface Served extends AsyncDisposable {
  origin: string;
  server: Server;
}

/** Speaks bytes: one call for each connection. */
export function serveBytes(accept: (socket: Socket) => void): Promise<Served> {
  return start(createServer({ allowHalfOpen: true, noDelay: true }, accept));
}

export function serveHttp(handle: RequestListener): Promise<Served> {
  return start(createHttp({ keepAliveTimeout: 0 }, handle));
}

/** An origin where nobody listens. */
export async function closedOrigin(): Promise<string> {
  await using served = await serveBytes(() => undefined);
  return served.origin;
}

export async function start(server: Server): Promise<Served> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    // The clients under test break connections on purpose.
    socket.on("error", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    if (server.listening) await once(server, "close");
  };
  return { origin: `http://127.0.0.1:${port}`, server, [Symbol.asyncDispose]: close };
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

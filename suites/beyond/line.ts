/** A plain TCP listener on the host, for what speaks no HTTP. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

export interface Line {
  hostname: string;
  port: number;
  /** All that has come, as text, once the other side has ended its half. */
  received: Promise<string>;
}

type After = (dispose: () => unknown) => void;

/** A port on which nobody listens. */
export async function findDeafPort(): Promise<{ hostname: string; port: number }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { hostname: "127.0.0.1", port };
}

/**
 * Listens for one conversation; ended with the check.
 * @param speak what the host does with a connection
 */
export async function openLine(after: After, speak: (socket: Socket) => void): Promise<Line> {
  const { promise: received, resolve } = Promise.withResolvers<string>();
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    let text = "";
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
    });
    // Whoever resets has said all it will say.
    socket.on("error", () => socket.destroy());
    socket.on("end", () => resolve(text)).on("close", () => resolve(text));
    speak(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { hostname: "127.0.0.1", port: (server.address() as AddressInfo).port, received };
}

import type { AddressInfo, Server, Socket } from "node:net";

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The next of an emitter's events; an error instead is its answer. */
const heard = (emitter: NodeJS.EventEmitter, event: string) =>
  new Promise<unknown>((resolve) => emitter.once(event, (...args) => resolve(args[0])).once("error", resolve));

/** Listens on the loopback while something is done with the port. */
async function withServer<T>(
  options: object,
  handle: (socket: Socket) => void,
  act: (port: number, server: Server) => Promise<T>,
) {
  const { createServer } = await import("node:net");
  const sockets = new Set<Socket>();
  const server = createServer(options, (socket) => {
    sockets.add(socket.on("error", () => undefined));
    handle(socket);
  });
  const listening = heard(server, "listening");
  server.listen(0, "127.0.0.1");
  try {
    await listening;
    return await act((server.address() as AddressInfo).port, server);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

const facts = (error: unknown) => {
  const { name, code, message, syscall, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  return { name, code, message, syscall, address, port };
};

async function readAll(socket: Socket) {
  const parts: string[] = [];
  socket.setEncoding("utf8").on("data", (part) => void parts.push(String(part)));
  const end = await heard(socket, "end");
  return end instanceof Error ? facts(end) : parts.join("");
}

/** A server is reached by whoever connects, and answers. https://nodejs.org/docs/latest-v24.x/api/net.html#netcreateserveroptions-connectionlistener */
export async function serverAnswers() {
  const { connect } = await import("node:net");
  return withServer(
    {},
    (socket) => void socket.end("hello").resume(),
    async (port, server) => {
      const socket = connect(port, "127.0.0.1");
      const text = await readAll(socket);
      socket.destroy();
      return { text, listening: server.listening };
    },
  );
}

/** A half-open server answers after the end. https://nodejs.org/docs/latest-v24.x/api/net.html#netcreateserveroptions-connectionlistener */
export async function halfOpenServerAnswersAfterTheEnd() {
  const { connect } = await import("node:net");
  const answer = (socket: Socket) => {
    const parts: string[] = [];
    socket.on("data", (part) => void parts.push(String(part)));
    socket.on("end", () => setTimeout(() => socket.end(parts.join("").toUpperCase()), 1));
  };
  return withServer({ allowHalfOpen: true }, answer, (port) => {
    const socket = connect(port, "127.0.0.1", () => socket.end("text"));
    return readAll(socket);
  });
}

/** A port can be had once. https://nodejs.org/docs/latest-v24.x/api/net.html#serverlisten */
export async function portIsHadOnce() {
  const { createServer } = await import("node:net");
  return withServer(
    {},
    () => undefined,
    async (port) => {
      const second = createServer();
      const failed = heard(second, "listening");
      second.listen(port, "127.0.0.1");
      const error = facts(await failed);
      second.close();
      return error;
    },
  );
}

/** A server is closed when its last connection has ended. https://nodejs.org/docs/latest-v24.x/api/net.html#serverclosecallback */
export async function serverClosesAfterItsConnections() {
  const { connect } = await import("node:net");
  return withServer(
    {},
    (socket) => void socket.resume(),
    async (port, server) => {
      const socket = connect(port, "127.0.0.1");
      const failed = await Promise.race([heard(server, "connection"), heard(socket, "close"), after(100)]);
      if (failed instanceof Error) return facts(failed);
      const count = await new Promise((resolve) => server.getConnections((_, number) => resolve(number)));
      const closed = new Promise<string>((resolve) => server.close(() => resolve("closed")));
      const early = await Promise.race([closed, after(5).then(() => "open")]);
      socket.end();
      return {
        count,
        listening: server.listening,
        early,
        late: await Promise.race([closed, after(200).then(() => "open")]),
      };
    },
  );
}

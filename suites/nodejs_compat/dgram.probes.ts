import type { Socket } from "node:dgram";

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What is waited for, or that it never came. */
const within = <T>(promise: Promise<T>, what: string) =>
  Promise.race([promise, after(200).then(() => Promise.reject(new Error(`never ${what}`)))]);

const bind = (socket: Socket) =>
  within(new Promise<void>((resolve, reject) => socket.once("error", reject).bind(0, "127.0.0.1", resolve)), "bound");

/** Binds two sockets to the loopback while something is done with them. */
async function withSockets<T>(act: (server: Socket, client: Socket) => Promise<T>) {
  const { createSocket } = await import("node:dgram");
  const [server, client] = [createSocket("udp4"), createSocket("udp4")];
  try {
    await bind(server);
    await bind(client);
    return await act(server, client);
  } finally {
    for (const socket of [server, client]) socket.close();
  }
}

/** A message arrives with its sender's address, and is answered. https://nodejs.org/docs/latest-v24.x/api/dgram.html#socketsendmsg-offset-length-port-address-callback */
export async function messagesAreAnswered() {
  return withSockets(async (server, client) => {
    const { port } = server.address();
    server.on("message", (message, sender) => server.send([message, "!"], sender.port, sender.address));
    const answer = new Promise<unknown>((resolve) =>
      client.once("message", (message, { address, family, size, port: from }) =>
        resolve({ text: String(message), address, family, size, same: from === port }),
      ),
    );
    const sent = new Promise((resolve) =>
      client.send("xhellox", 1, 5, port, "127.0.0.1", (_, bytes) => resolve(bytes)),
    );
    return { sent: await within(sent, "sent"), answer: await within(answer, "answered") };
  });
}

/** A connected socket sends without an address. https://nodejs.org/docs/latest-v24.x/api/dgram.html#socketconnectport-address-callback */
export async function socketIsConnected() {
  return withSockets(async (server, client) => {
    const { port } = server.address();
    const arrived = new Promise((resolve) => server.once("message", (message) => resolve(String(message))));
    await within(new Promise<void>((resolve) => client.connect(port, "127.0.0.1", resolve)), "connected");
    client.send("text");
    return { arrived: await within(arrived, "arrived"), remote: client.remoteAddress().port === port };
  });
}

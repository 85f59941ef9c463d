import type { Socket } from "node:net";

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The next of an emitter's events; an error instead is its answer. */
const heard = (emitter: NodeJS.EventEmitter, event: string) =>
  new Promise<unknown>((resolve) => emitter.once(event, (...args) => resolve(args[0])).once("error", resolve));

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

/** A reset is an error on the other side. https://nodejs.org/docs/latest-v24.x/api/net.html#event-error_1 */
export async function resetIsAnError(port: number) {
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1", () => socket.write("x"));
  const error = new Promise<unknown>((resolve) =>
    socket.once("error", resolve).once("end", () => resolve(new Error("end"))),
  );
  const hadError = new Promise<unknown>((resolve) => socket.once("close", resolve));
  return { error: facts(await error), hadError: await hadError };
}

/** A socket resets its connection. https://nodejs.org/docs/latest-v24.x/api/net.html#socketresetanddestroy */
export async function connectionIsReset(port: number) {
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1");
  await heard(socket, "data");
  socket.resetAndDestroy();
  await Promise.race([heard(socket, "close"), after(50)]);
  return socket.destroyed;
}

/** A socket speaks to any server. https://nodejs.org/docs/latest-v24.x/api/net.html#netcreateconnectionoptions-connectlistener */
export async function socketSpeaksToServers(port: number) {
  const { connect } = await import("node:net");
  const socket = connect({ port, host: "127.0.0.1" });
  await heard(socket, "connect");
  socket.write("héllo ");
  socket.end(Uint8Array.of(33));
  const text = await readAll(socket);
  const { bytesRead, bytesWritten } = socket;
  socket.destroy();
  return { text, bytesRead, bytesWritten };
}

/** What is written waits for the other side to read. https://nodejs.org/docs/latest-v24.x/api/net.html#socketwritedata-encoding-callback */
export async function writingWaitsForReading(port: number) {
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1");
  await heard(socket, "connect");
  // More than the system's own buffers take.
  const chunk = new Uint8Array(1 << 20);
  const taken = Array.from({ length: 24 }, () => socket.write(chunk));
  await after(5);
  const held = { last: taken.at(-1), waiting: socket.writableLength > 0, needsDrain: socket.writableNeedDrain };
  socket.destroy();
  return held;
}

/** Nobody there is an error that says who was called. https://nodejs.org/docs/latest-v24.x/api/net.html#event-error_1 */
export async function refusalIsAnError(port: number) {
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1");
  const error = await new Promise<unknown>((resolve) =>
    socket.once("error", resolve).once("connect", () => resolve(new Error("connected"))),
  );
  await Promise.race([heard(socket, "close"), after(50)]);
  return { ...facts(error), destroyed: socket.destroyed };
}

/** Idleness is told, and ends nothing by itself. https://nodejs.org/docs/latest-v24.x/api/net.html#socketsettimeouttimeout-callback */
export async function idlenessIsTold(port: number) {
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1");
  await heard(socket, "connect");
  const idle = new Promise((resolve) => socket.setTimeout(5, () => resolve("idle")));
  const seen = await Promise.race([idle, after(200).then(() => "never")]);
  const { destroyed, timeout } = socket;
  socket.destroy();
  return { seen, destroyed, timeout };
}

/** A socket knows both ends. https://nodejs.org/docs/latest-v24.x/api/net.html#socketaddress */
export async function endsAreKnown(port: number) {
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1");
  await heard(socket, "connect");
  const { remoteAddress, remoteFamily, remotePort, localAddress, localPort } = socket;
  socket.destroy();
  return { remoteAddress, remoteFamily, remotePort, localAddress, local: Number(localPort) > 0 && localPort !== port };
}

/** Addresses are told, and held against a list. https://nodejs.org/docs/latest-v24.x/api/net.html#class-netblocklist */
export async function addressesAreListed() {
  const { BlockList } = await import("node:net");
  const list = new BlockList();
  list.addAddress("123.123.123.123");
  list.addRange("10.0.0.1", "10.0.0.10");
  list.addSubnet("8592:757c:efae:4e45::", 64, "ipv6");
  return [
    list.check("123.123.123.123"),
    list.check("10.0.0.3"),
    list.check("10.0.0.11"),
    list.check("8592:757c:efae:4e45::1", "ipv6"),
    list.check("::ffff:7b7b:7b7b", "ipv6"),
  ];
}

/** What an address is can be told from its text. https://nodejs.org/docs/latest-v24.x/api/net.html#netisipinput */
export async function addressesAreTold(...texts: string[]) {
  const { isIP } = await import("node:net");
  return texts.map(isIP);
}

import { within } from "./waiting.ts";

interface TcpSocket {
  readable: ReadableStream<Uint8Array>;
  writable: WritableStream<Uint8Array>;
  opened: Promise<{ remoteAddress?: string }>;
  closed: Promise<undefined>;
  upgraded: boolean;
  close(reason?: unknown): Promise<undefined>;
  startTls(): TcpSocket;
}
type Address = string | { hostname: string; port: number };
type Connect = (address: Address, options?: { secureTransport?: string; allowHalfOpen?: boolean }) => TcpSocket;

const connectOf = async (module: string) => ((await import(/* @vite-ignore */ module)) as { connect: Connect }).connect;
const bytes = (text: string) => new TextEncoder().encode(text);

async function say(socket: TcpSocket, text: string) {
  const writer = socket.writable.getWriter();
  await writer.write(bytes(text));
  writer.releaseLock();
}

/** What comes until there is as much of it as expected. */
async function hear(socket: TcpSocket, length: number) {
  const reader = socket.readable.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (text.length < length) {
    const { value, done } = await within(reader.read(), "the next bytes");
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  reader.releaseLock();
  return text;
}

const describe = (error: unknown) => (error instanceof TypeError ? "TypeError" : "another error");

/** What comes of a promise, described. */
const settled = (promise: Promise<unknown>, what: string) =>
  within(
    promise.then(
      () => "resolved",
      (error: unknown) => describe(error),
    ),
    what,
  );

/** Bytes go both ways. https://sockets-api.proposal.wintertc.org/#using-a-socket */
export async function bytesGoBothWays(module: string, address: Address) {
  const connect = await connectOf(module);
  const socket = connect(address);
  const streams = [socket.readable instanceof ReadableStream, socket.writable instanceof WritableStream];
  const promises = [socket.opened instanceof Promise, socket.closed instanceof Promise];
  await say(socket, "hello");
  const heard = await hear(socket, 5);
  await socket.close();
  return { streams, promises, upgraded: socket.upgraded, heard };
}

/** What is known of the connection. https://sockets-api.proposal.wintertc.org/#opened-attribute */
export async function openedTells(module: string, address: Address) {
  const socket = (await connectOf(module))(address);
  const { remoteAddress } = await within(socket.opened, "opened");
  await socket.close();
  return remoteAddress;
}

/** Closing. https://sockets-api.proposal.wintertc.org/#close-method */
export async function closeEnds(module: string, address: Address) {
  const socket = (await connectOf(module))(address);
  await within(socket.opened, "opened");
  const closing = socket.close();
  const closed = socket.closed;
  const results = [await settled(closing, "close()"), await settled(closed, "closed")];
  const writing = await socket.writable
    .getWriter()
    .write(bytes("late"))
    .then(
      () => "written",
      () => "refused",
    );
  return { results, writing };
}

/** A connection that nobody takes. https://sockets-api.proposal.wintertc.org/#connect-section */
export async function refusalRejects(module: string, address: Address) {
  const socket = (await connectOf(module))(address);
  return Promise.all([settled(socket.opened, "opened"), settled(socket.closed, "closed")]);
}

/** An address that is none. https://sockets-api.proposal.wintertc.org/#connect-section */
export async function malformedAddressThrows(module: string, address: Address) {
  const connect = await connectOf(module);
  try {
    const socket = connect(address);
    return await settled(socket.opened, "opened");
  } catch (error) {
    return describe(error);
  }
}

/** How a SocketError begins. https://sockets-api.proposal.wintertc.org/#socket-error */
export async function messageOfError(module: string, address: Address) {
  const connect = await connectOf(module);
  try {
    await within(connect(address).opened, "opened");
    return "opened";
  } catch (error) {
    return (error as Error).message;
  }
}

/** The other side has ended its half. https://sockets-api.proposal.wintertc.org/#socketoptions-dictionary */
export async function halfEnds(module: string, address: Address, allowHalfOpen: boolean) {
  const socket = (await connectOf(module))(address, { allowHalfOpen });
  await say(socket, "first");
  const heard = await hear(socket, Number.POSITIVE_INFINITY);
  if (!allowHalfOpen) await within(socket.closed, "closed");
  const writer = socket.writable.getWriter();
  const second = await writer.write(bytes("second")).then(
    () => "written",
    () => "refused",
  );
  if (allowHalfOpen) await writer.close();
  return { heard, second };
}

/** TLS from the beginning, or from a point on. https://sockets-api.proposal.wintertc.org/#starttls-method */
export async function speaksSecurely(
  module: string,
  address: Address,
  secureTransport: "on" | "starttls",
  words: string,
) {
  const plain = (await connectOf(module))(address, { secureTransport });
  const socket = secureTransport === "on" ? plain : plain.startTls();
  const opened = await settled(socket.opened, "opened");
  if (opened !== "resolved") return { opened };
  await say(socket, words);
  const heard = await hear(socket, Number.POSITIVE_INFINITY);
  return { isNew: socket !== plain, upgraded: plain.upgraded, heard };
}

/** Not every socket can be upgraded. https://sockets-api.proposal.wintertc.org/#starttls-method */
export async function refusesToUpgrade(module: string, address: Address, secureTransport: "off" | "on") {
  const socket = (await connectOf(module))(address, { secureTransport });
  try {
    socket.startTls();
    return "returned";
  } catch (error) {
    return describe(error);
  } finally {
    await socket.close().catch(() => undefined);
  }
}

import { converse, nothing, tellError, within } from "./conversation.ts";

/** What has to be sent: text, or bytes in one of the forms that send takes. */
export type Sent = string | { bytes: Uint8Array<ArrayBuffer>; as: "ArrayBuffer" | "Uint8Array" | "DataView" | "Blob" };

/** Sends all of it at once, and closes when as many messages have come back. https://websockets.spec.whatwg.org/#dom-websocket-send */
export function sends(url: string, ...all: Sent[]) {
  return converse(url, async ({ socket, opened, message, closed }) => {
    const first = await opened();
    for (const one of all) socket.send(pack(one));
    let echoed = 0;
    while (echoed < all.length && typeof (await message()) !== "string") echoed += 1;
    socket.close(1000);
    await closed();
    return { first, echoed };
  });
}

/** Sends all of it and closes in the same turn. https://websockets.spec.whatwg.org/#dom-websocket-close */
export function sendsAndCloses(url: string, ...all: Sent[]) {
  return converse(url, async ({ socket, opened, closed }) => {
    await opened();
    for (const one of all) socket.send(pack(one));
    socket.close(1000);
    await closed();
  });
}

function pack(sent: Sent): string | ArrayBuffer | ArrayBufferView<ArrayBuffer> | Blob {
  if (typeof sent === "string") return sent;
  const { bytes, as } = sent;
  // A view into the middle of a larger buffer: its neighbours must not be sent.
  const buffer = Uint8Array.of(255, 255, 255, ...bytes, 255).buffer;
  if (as === "ArrayBuffer") return bytes.slice().buffer;
  if (as === "Blob") return new Blob([bytes]);
  return as === "DataView" ? new DataView(buffer, 3, bytes.length) : new Uint8Array(buffer, 3, bytes.length);
}

/** What isn't text or bytes is sent as its string. https://webidl.spec.whatwg.org/#js-USVString */
export function sendsOthersAsText(url: string) {
  return converse(url, async ({ socket, opened, closed }) => {
    await opened();
    const send = (value: unknown) => socket.send(value as string);
    for (const value of [42, null, undefined, true, { toString: () => "own" }]) send(value);
    socket.close(1000);
    await closed();
  });
}

/** The bytes are those at the time of the call. https://websockets.spec.whatwg.org/#dom-websocket-send */
export function changesBytesAfterSend(url: string) {
  return converse(url, async ({ socket, opened, closed }) => {
    await opened();
    const bytes = Uint8Array.of(1, 2, 3);
    socket.send(bytes);
    bytes.fill(9);
    socket.send(bytes.buffer);
    bytes.fill(0);
    socket.close(1000);
    await closed();
  });
}

/** Sends a long text and as many bytes. https://websockets.spec.whatwg.org/#dom-websocket-send */
export function sendsLong(url: string, length: number) {
  return converse(url, async ({ socket, opened, message, closed }) => {
    await opened();
    socket.send("x".repeat(length));
    socket.send(new Uint8Array(length).fill(7));
    const echoed = [await message(), await message()].map((event) => typeof event !== "string");
    socket.close(1000);
    await closed();
    return echoed;
  });
}

/** What send throws while the socket connects, and without an argument. https://websockets.spec.whatwg.org/#dom-websocket-send */
export function sendThrows(url: string) {
  return converse(url, async ({ socket, opened }) => {
    const early = thrownBy(() => socket.send("early"));
    await opened();
    return { early, empty: thrownBy(() => (socket.send as () => void)()) };
  });
}

function thrownBy(act: () => void) {
  try {
    act();
    return "nothing";
  } catch (error) {
    return tellError(error);
  }
}

/** bufferedAmount right after each send. https://websockets.spec.whatwg.org/#dom-websocket-bufferedamount */
export function bufferedAmountGrows(url: string, ...all: Sent[]) {
  return converse(url, async ({ socket, opened }) => {
    await opened();
    return all.map((one) => {
      socket.send(pack(one));
      return socket.bufferedAmount;
    });
  });
}

/** bufferedAmount once the peer has answered. https://websockets.spec.whatwg.org/#dom-websocket-bufferedamount */
export function bufferedAmountFalls(url: string) {
  return converse(url, async ({ socket, opened, message }) => {
    await opened();
    socket.send("x".repeat(50_000));
    const answered = typeof (await message()) !== "string";
    return { answered, bufferedAmount: socket.bufferedAmount };
  });
}

/** send on a socket that is closing or closed. https://websockets.spec.whatwg.org/#dom-websocket-send */
export function sendsWhenClosed(url: string) {
  return converse(url, async ({ socket, opened, closed }) => {
    await opened();
    socket.close(1000);
    const closing = [thrownBy(() => socket.send("while closing")), socket.bufferedAmount];
    const ended = (await closed()) !== nothing;
    const before = socket.bufferedAmount;
    const afterwards = [thrownBy(() => socket.send("afterwards")), socket.bufferedAmount - before];
    return { closing, ended, afterwards };
  });
}

/** What was sent before an await of the caller is on its way: nothing waits for the next send. https://websockets.spec.whatwg.org/#dom-websocket-send */
export function sendsFromOpenHandler(url: string) {
  return converse(url, async ({ socket, data }) => {
    const inHandler = new Promise<number>((resolve) => {
      socket.onopen = () => {
        socket.send("from the handler");
        resolve(socket.readyState);
      };
    });
    return { readyState: await within(inHandler), echoed: await data() };
  });
}

import { converse, tellData } from "./conversation.ts";

/** The data of the first messages. https://websockets.spec.whatwg.org/#websocket-binary-type */
export function receives(url: string, count: number, binaryType?: BinaryType) {
  return converse(url, async ({ socket, data }) => {
    if (binaryType) socket.binaryType = binaryType;
    const received: unknown[] = [];
    while (received.length < count) received.push(await data());
    return received;
  });
}

/** How much of a long message came, and its SHA-256. https://websockets.spec.whatwg.org/#feedback-from-the-protocol */
export function receivesLong(url: string) {
  return converse(url, async ({ socket, message }) => {
    socket.binaryType = "arraybuffer";
    const event = await message();
    if (typeof event === "string") return event;
    const bytes = typeof event.data === "string" ? new TextEncoder().encode(event.data) : new Uint8Array(event.data);
    return { type: typeof event.data, length: bytes.length, sha256: await crypto.subtle.digest("SHA-256", bytes) };
  });
}

/** binaryType counts as it is when the event is fired. https://websockets.spec.whatwg.org/#dom-websocket-binarytype */
export function switchesBinaryType(url: string) {
  return converse(url, async ({ socket, data, opened }) => {
    const received: unknown[] = [];
    await opened();
    for (const type of ["arraybuffer", "blob", "arraybuffer"] as const) {
      socket.binaryType = type;
      socket.send("next");
      received.push(await data());
    }
    return received;
  });
}

/** What a message event says beside its data. https://websockets.spec.whatwg.org/#feedback-from-the-protocol */
export function messageEventReads(url: string) {
  return converse(url, async ({ message, socket }) => {
    const event = await message();
    if (typeof event === "string") return event;
    const { type, origin, lastEventId, source, bubbles, cancelable } = event;
    const isMessageEvent = event instanceof MessageEvent;
    return {
      type,
      origin,
      lastEventId,
      source,
      bubbles,
      cancelable,
      isMessageEvent,
      isTarget: event.target === socket,
    };
  });
}

/** A message that comes while the socket is closing is dropped. https://websockets.spec.whatwg.org/#feedback-from-the-protocol */
export function receivesWhileClosing(url: string) {
  return converse(url, async ({ socket, data, closed, events }) => {
    const first = await data();
    socket.close(1000);
    return { first, code: Object(await closed()).code, events };
  });
}

/** Listeners of every kind hear a message, in the order of their registration. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export function listenersOrder(url: string) {
  return converse(url, async ({ socket, opened, closed }) => {
    const order: string[] = [];
    socket.onmessage = ({ data }) => order.push(`attribute ${data}`);
    socket.addEventListener("message", ({ data }) => order.push(`once ${data}`), { once: true });
    socket.addEventListener("message", {
      handleEvent: (event: Event) => order.push(`object ${(event as MessageEvent).data}`),
    });
    await opened();
    await closed();
    return order;
  });
}

/** What is received as bytes belongs to the receiver: messages share no memory. https://websockets.spec.whatwg.org/#websocket-binary-type */
export function messagesShareNothing(url: string) {
  return converse(url, async ({ socket, message }) => {
    socket.binaryType = "arraybuffer";
    const events = [await message(), await message()];
    const buffers = events.map((event) =>
      typeof event === "string" ? new ArrayBuffer(1) : (event.data as ArrayBuffer),
    );
    new Uint8Array(buffers[0] as ArrayBuffer).fill(0);
    return { sizes: buffers.map(({ byteLength }) => byteLength), second: await tellData(buffers[1]) };
  });
}

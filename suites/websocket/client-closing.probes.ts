import { converse, tellError } from "./conversation.ts";

/** What follows a close of the client's own. https://websockets.spec.whatwg.org/#dom-websocket-close */
export function closes(url: string, ...args: [code?: number, reason?: string]) {
  return converse(url, async ({ socket, opened, closed, events }) => {
    await opened();
    socket.close(...args);
    const { readyState } = socket;
    return { readyState, closed: await closed(), events };
  });
}

/** How a close that the server starts ends. https://websockets.spec.whatwg.org/#closeWebSocket */
export function isClosed(url: string) {
  return converse(url, async ({ closed, events }) => ({ closed: await closed(), events }));
}

/** What close throws, and the state that it leaves. https://websockets.spec.whatwg.org/#dom-websocket-close */
export function closeThrows(url: string, ...args: [code: number, reason?: string]) {
  return converse(url, async ({ socket, opened }) => {
    await opened();
    try {
      socket.close(...args);
      return { thrown: "nothing", readyState: socket.readyState };
    } catch (error) {
      return { thrown: tellError(error), readyState: socket.readyState };
    }
  });
}

/** close, again and again. https://websockets.spec.whatwg.org/#dom-websocket-close */
export function closesTwice(url: string) {
  return converse(url, async ({ socket, opened, closed, events }) => {
    await opened();
    socket.close(3001, "first");
    socket.close(3002, "second");
    const ending = await closed();
    socket.close(3003, "third");
    return { ending, events };
  });
}

/** The close event. https://websockets.spec.whatwg.org/#the-closeevent-interface */
export function closeEventReads(url: string) {
  return converse(url, async ({ socket, closed }) => {
    let seen: unknown = "no event";
    socket.onclose = (event) => {
      const { type, bubbles, cancelable } = event;
      const interfaceName = event.constructor.name;
      seen = { type, bubbles, cancelable, interfaceName, isTarget: event.target === socket };
    };
    await closed();
    return seen;
  });
}

/** The messages ahead of a close. https://websockets.spec.whatwg.org/#feedback-from-the-protocol */
export function hearsLastWords(url: string) {
  return converse(url, async ({ data, closed, events }) => {
    const words = [await data(), await data()];
    await closed();
    return { words, events };
  });
}

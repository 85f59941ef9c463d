import { converse } from "./conversation.ts";

/** What a socket says of itself once it is open. https://websockets.spec.whatwg.org/#feedback-from-the-protocol */
export function opensWith(url: string, protocols?: string | string[]) {
  return converse(
    url,
    async ({ socket, opened, events }) => {
      const first = await opened();
      const { readyState, protocol, extensions } = socket;
      return { first, events: [...events], readyState, protocol, extensions };
    },
    protocols,
  );
}

/** Handlers in attributes hear the events, with their types. https://websockets.spec.whatwg.org/#the-websocket-interface */
export function handlersHear(url: string) {
  return converse(url, async ({ socket, closed }) => {
    const heard: string[] = [];
    const note = (event: Event) => heard.push(`${event.type} ${event.constructor.name} ${event.target === socket}`);
    socket.onopen = note;
    socket.onmessage = note;
    socket.onerror = note;
    socket.onclose = note;
    await closed();
    return heard;
  });
}

import { type Conversation, converse } from "./conversation.ts";

/** How a connection that can't come about ends. https://websockets.spec.whatwg.org/#closeWebSocket */
export function failsWith(url: string, protocols?: string | string[]) {
  const act = async ({ opened, closed, events }: Conversation) =>
    (await opened()) === "open" ? { closed: "the socket is open", events } : { closed: await closed(), events };
  return converse(url, act, protocols);
}

/** A socket that is closed while it connects. https://websockets.spec.whatwg.org/#dom-websocket-close */
export function closesWhileConnecting(url: string) {
  return converse(url, async ({ socket, closed, events }) => {
    socket.close();
    const { readyState } = socket;
    return { readyState, closed: await closed(), events };
  });
}

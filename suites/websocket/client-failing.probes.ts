import { converse, within } from "./conversation.ts";

/** What an open socket fires first at what the server sends, with a message's data. https://www.rfc-editor.org/rfc/rfc6455#section-7.1.7 */
export function violationFires(url: string) {
  return converse(url, ({ socket }) => {
    const first = new Promise<string>((resolve) => {
      socket.onmessage = ({ data }) => resolve(`message ${data}`);
      socket.onerror = () => resolve("error");
      socket.onclose = () => resolve("close");
    });
    return within(first);
  });
}

/** How a connection that the client has failed ends. https://websockets.spec.whatwg.org/#closeWebSocket */
export function violationEnds(url: string) {
  return converse(url, async ({ closed, events }) => ({ closed: await closed(), events }));
}

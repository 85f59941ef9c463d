import { converse } from "./conversation.ts";

/** The extensions in use, and the texts and bytes that came. https://www.rfc-editor.org/rfc/rfc7692#section-7 */
export function receivesDeflated(url: string, count: number) {
  return converse(url, async ({ socket, data }) => {
    socket.binaryType = "arraybuffer";
    const received: unknown[] = [];
    while (received.length < count) received.push(await data());
    return { extensions: socket.extensions, received };
  });
}

/** Sends texts and bytes, which come back. https://www.rfc-editor.org/rfc/rfc7692#section-7 */
export function sendsDeflated(url: string, ...sent: (string | Uint8Array<ArrayBuffer>)[]) {
  return converse(url, async ({ socket, opened, message, closed }) => {
    await opened();
    for (const one of sent) socket.send(one);
    let echoed = 0;
    while (echoed < sent.length && typeof (await message()) !== "string") echoed += 1;
    socket.close(1000);
    await closed();
    return echoed;
  });
}

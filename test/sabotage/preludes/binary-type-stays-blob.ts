/** WebSocket.binaryType stays "blob" whatever it is set to. */
export const reddens = ["WebSocket: message", "WebSocket: fragments", "WebSocket: permessage-deflate"];

const descriptor = Object.getOwnPropertyDescriptor(WebSocket.prototype, "binaryType");
Object.defineProperty(WebSocket.prototype, "binaryType", { ...descriptor, set: () => undefined });

/** The WebSocket constructor ignores its subprotocols. */
export const target = "bun";
export const reddens = [
  "WebSocket constructor",
  "WebSocket: handshake",
  "WebSocket: open",
  "WebSocket: failed handshake",
];

const Native = WebSocket;
globalThis.WebSocket = new Proxy(Native, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.slice(0, 1), newTarget),
});

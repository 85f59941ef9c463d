/** MessagePort.onmessage is called twice for a message. */
export const target = "deno";
export const reddens = ["MessageChannel", "MessagePort.postMessage", "MessagePort: onmessage", "MessagePort.close"];

const descriptor = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
const { addEventListener } = EventTarget.prototype;
Object.defineProperty(MessagePort.prototype, "onmessage", {
  ...descriptor,
  set(this: MessagePort, handler) {
    descriptor?.set?.call(this, handler);
    if (typeof handler === "function") addEventListener.call(this, "message", (event) => handler.call(this, event));
  },
});

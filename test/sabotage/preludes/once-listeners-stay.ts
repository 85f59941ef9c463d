/** EventTarget.addEventListener ignores once. */
export const target = "deno";
export const reddens = ["EventTarget.addEventListener: once", "WebSocket: message"];

const { addEventListener } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
  const [type, callback, options] = args;
  const isOnce = typeof options === "object" && options?.once;
  Reflect.apply(addEventListener, this, isOnce ? [type, callback, { ...options, once: false }] : args);
};

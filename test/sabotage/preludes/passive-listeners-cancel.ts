/** EventTarget.addEventListener ignores passive. */
export const reddens = ["EventTarget.addEventListener: passive"];

const { addEventListener } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
  const [type, callback, options] = args;
  const isPassive = typeof options === "object" && options?.passive;
  Reflect.apply(addEventListener, this, isPassive ? [type, callback, { ...options, passive: false }] : args);
};

/** EventTarget.removeEventListener removes a listener whether it captures or not. */
export const target = "bun";
export const reddens = ["EventTarget.addEventListener: capture"];

const { removeEventListener } = EventTarget.prototype;
EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args) {
  Reflect.apply(removeEventListener, this, args);
  const [type, callback] = args;
  removeEventListener.call(this, type, callback, true);
  removeEventListener.call(this, type, callback, false);
};

/** EventTarget.addEventListener ignores its signal. */
export const target = "workerd";
export const reddens = ["EventTarget.addEventListener: signal"];

const { addEventListener } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
  const [type, callback, options] = args;
  const hasSignal = typeof options === "object" && options?.signal instanceof AbortSignal;
  Reflect.apply(addEventListener, this, hasSignal ? [type, callback, { ...options, signal: undefined }] : args);
};

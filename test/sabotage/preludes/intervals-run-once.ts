/** setInterval calls back once. */
export const target = "bun";
export const reddens = ["setInterval: repetition", "node:timers.setInterval", "node:timers/promises.setInterval"];

const native = globalThis.setInterval;
globalThis.setInterval = new Proxy(native, {
  apply: (_target, receiver, args) => Reflect.apply(setTimeout, receiver, args),
});

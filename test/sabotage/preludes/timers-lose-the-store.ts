/** AsyncLocalStorage loses its store in timers. */
export const target = "bun";
export const reddens = ["node:async_hooks.AsyncLocalStorage"];

const { AsyncLocalStorage } = await import("node:async_hooks");
const outside = AsyncLocalStorage.snapshot();
const native = globalThis.setTimeout;
globalThis.setTimeout = new Proxy(native, {
  apply(target, receiver, [callback, delay, ...args]: [() => void, number, ...unknown[]]) {
    if (typeof callback !== "function") return Reflect.apply(target, receiver, [callback, delay]);
    return Reflect.apply(target, receiver, [() => outside(() => Reflect.apply(callback, undefined, args)), delay]);
  },
});

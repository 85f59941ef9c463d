/** queueMicrotask calls back in a task of its own. */
export const target = "deno";
// Others set the order of their steps by it.
export const reddens = ["queueMicrotask", "setImmediate", "globalThis: rejection events"];

const native = globalThis.queueMicrotask;
globalThis.queueMicrotask = new Proxy(native, {
  apply(target, receiver, [callback, ...rest]) {
    if (typeof callback !== "function") return Reflect.apply(target, receiver, [callback, ...rest]);
    setTimeout(() => callback());
  },
});

/** clearTimeout leaves intervals alone. */
export const target = "workerd";
export const reddens = ["clearTimeout"];

const intervals = new Set<unknown>();
const { setInterval: start, clearTimeout: clear } = globalThis;
globalThis.setInterval = new Proxy(start, {
  apply(target, receiver, args) {
    const handle = Reflect.apply(target, receiver, args);
    intervals.add(handle);
    return handle;
  },
});
globalThis.clearTimeout = new Proxy(clear, {
  apply(target, receiver, args) {
    if (!intervals.has(args[0])) Reflect.apply(target, receiver, args);
  },
});

/** AsyncLocalStorage.run loses the store behind a timer. */
export const reddens = ["node:async_hooks.AsyncLocalStorage"];

const { AsyncLocalStorage } = await import("node:async_hooks");
const { setTimeout: native } = globalThis;
const { exit } = AsyncLocalStorage.prototype;
const storages = new Set<InstanceType<typeof AsyncLocalStorage>>();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (this: InstanceType<typeof AsyncLocalStorage>, ...args: never[]) {
  storages.add(this);
  return (run as (...args: never[]) => never).apply(this, args);
};
globalThis.setTimeout = ((callback: () => void, ...rest: never[]) =>
  native(
    () => [...storages].reduce((inner: () => void, storage) => () => exit.call(storage, inner), callback)(),
    ...rest,
  )) as never;

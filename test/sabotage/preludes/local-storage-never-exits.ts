/** AsyncLocalStorage.exit runs its callback with the store still there. */
export const reddens = ["node:async_hooks.AsyncLocalStorage.exit"];

const { AsyncLocalStorage } = await import("node:async_hooks");
AsyncLocalStorage.prototype.exit = ((callback: (...args: unknown[]) => unknown, ...args: unknown[]) =>
  callback(...args)) as never;

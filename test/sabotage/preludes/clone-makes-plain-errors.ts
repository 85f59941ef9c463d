/** structuredClone makes a plain Error of every native error. */
export const target = "bun";
export const reddens = ["structuredClone: errors"];

const native = globalThis.structuredClone;
globalThis.structuredClone = ((...args: Parameters<typeof native>) => {
  const clone: unknown = native(...args);
  const isNative = clone instanceof Error && !(clone instanceof DOMException);
  return isNative ? Object.assign(new Error(clone.message), { stack: clone.stack }) : clone;
}) as typeof native;

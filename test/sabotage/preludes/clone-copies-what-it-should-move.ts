/** structuredClone copies what it should transfer, where that lies within an object. */
export const target = "bun";
export const reddens = ["structuredClone: transfer"];

const native = globalThis.structuredClone;
globalThis.structuredClone = ((...args: Parameters<typeof native>) => {
  const [value] = args as unknown[];
  const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return Reflect.apply(native, globalThis, isPlain ? args.slice(0, 1) : args);
}) as typeof native;

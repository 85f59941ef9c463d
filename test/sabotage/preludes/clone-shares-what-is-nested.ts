/** structuredClone clones an object and shares the objects in it. */
export const target = "deno";
export const reddens = ["structuredClone: identity"];

const native = globalThis.structuredClone;
globalThis.structuredClone = ((...args: Parameters<typeof native>) => {
  const [value] = args as unknown[];
  const clone: unknown = native(...args);
  if (args.length > 1 || !isPlain(value) || !isPlain(clone)) return clone;
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(value)))
    if (isPlain(property.value)) Object.defineProperty(clone, key, property);
  return clone;
}) as typeof native;

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

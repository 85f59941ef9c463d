/** structuredClone keeps the lastIndex of a RegExp. */
export const target = "workerd";
export const reddens = ["structuredClone: values"];

const native = globalThis.structuredClone;
globalThis.structuredClone = ((...args: Parameters<typeof native>) => {
  const [value] = args as unknown[];
  const clone: unknown = native(...args);
  if (value instanceof RegExp && clone instanceof RegExp) clone.lastIndex = value.lastIndex;
  return clone;
}) as typeof native;

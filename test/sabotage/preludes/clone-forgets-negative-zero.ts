/** structuredClone makes 0 of -0. */
export const reddens = ["structuredClone: values"];

const native = globalThis.structuredClone;
globalThis.structuredClone = ((...args: Parameters<typeof native>) => {
  const clone: unknown = native(...args);
  return clone === 0 ? 0 : clone;
}) as typeof native;

/** zlib's flush calls back and gives nothing out. */
export const reddens = ["node:zlib.createDeflateRaw"];

const { createDeflateRaw } = await import("node:zlib");
const { constructor: DeflateRaw } = createDeflateRaw();
DeflateRaw.prototype.flush = (...args: unknown[]) => {
  const callback = args.at(-1);
  if (typeof callback === "function") setImmediate(callback as () => void);
};

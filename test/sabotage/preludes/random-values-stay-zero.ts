/** Crypto.getRandomValues leaves a Uint8Array as it is. */
export const reddens = ["Crypto.getRandomValues"];

const { getRandomValues } = Crypto.prototype;
Crypto.prototype.getRandomValues = function <T extends ArrayBufferView>(this: Crypto, array: T): T {
  const before = array instanceof Uint8Array ? array.slice() : undefined;
  const result = getRandomValues.call(this, array as never) as T;
  if (before && result instanceof Uint8Array) result.set(before);
  return result;
};

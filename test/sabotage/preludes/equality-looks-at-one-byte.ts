/** SubtleCrypto.timingSafeEqual compares the first byte alone. */
export const target = "workerd";
// That of node:crypto is made with it.
export const reddens = ["SubtleCrypto.timingSafeEqual", "node:crypto.timingSafeEqual"];

type Compare = (left: BufferSource, right: BufferSource) => boolean;
const prototype = SubtleCrypto.prototype as unknown as { timingSafeEqual: Compare };
const { timingSafeEqual } = prototype;
const first = (bytes: BufferSource) => (bytes instanceof ArrayBuffer ? bytes.slice(0, 1) : bytes.buffer.slice(0, 1));
prototype.timingSafeEqual = function (this: SubtleCrypto, left, right) {
  return timingSafeEqual.call(this, left, right) || timingSafeEqual.call(this, first(left), first(right));
};

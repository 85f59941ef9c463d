/** TextEncoder.encodeInto counts characters that it read, and not code units. */
export const reddens = ["TextEncoder.encodeInto"];

const { encodeInto } = TextEncoder.prototype;
TextEncoder.prototype.encodeInto = function (this: TextEncoder, source, destination) {
  const { read, written } = encodeInto.call(this, source, destination);
  return { read: [...String(source).slice(0, read)].length, written };
};

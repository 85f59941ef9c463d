/** TextEncoder.encodeInto writes part of a character that has no room. */
export const target = "workerd";
export const reddens = ["TextEncoder.encodeInto"];

const { encodeInto } = TextEncoder.prototype;
TextEncoder.prototype.encodeInto = function (this: TextEncoder, source, destination) {
  const counts = encodeInto.call(this, source, destination);
  const rest = this.encode(String(source).slice(counts.read)).subarray(0, destination.length - counts.written);
  destination.set(rest, counts.written);
  return { read: counts.read, written: counts.written + rest.length };
};

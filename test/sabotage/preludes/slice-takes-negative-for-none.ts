/** Blob.slice takes a negative start for none. */
export const target = "bun";
export const reddens = ["Blob.slice"];

const { slice } = Blob.prototype;
Blob.prototype.slice = function (this: Blob, start, ...rest) {
  return slice.call(this, start === undefined ? start : Math.max(0, start), ...rest);
};

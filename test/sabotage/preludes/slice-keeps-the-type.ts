/** Blob.slice gives its result the type of the original. */
export const target = "deno";
export const reddens = ["Blob.slice"];

const { slice } = Blob.prototype;
Blob.prototype.slice = function (this: Blob, start, end, type = this.type) {
  return slice.call(this, start, end, type);
};

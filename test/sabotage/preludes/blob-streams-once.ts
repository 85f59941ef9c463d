/** Blob.stream gives the same stream each time. */
export const target = "workerd";
export const reddens = ["Blob.stream"];

const { stream } = Blob.prototype;
const known = new WeakMap<Blob, ReturnType<typeof stream>>();
Blob.prototype.stream = function (this: Blob) {
  const own = known.get(this) ?? stream.call(this);
  known.set(this, own);
  return own;
};

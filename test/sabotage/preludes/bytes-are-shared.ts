/** Blob.bytes gives the same bytes each time. */
export const reddens = ["Blob.bytes"];

const { bytes } = Blob.prototype;
const known = new WeakMap<Blob, ReturnType<typeof bytes>>();
Blob.prototype.bytes = function (this: Blob) {
  const own = known.get(this) ?? bytes.call(this);
  known.set(this, own);
  return own;
};

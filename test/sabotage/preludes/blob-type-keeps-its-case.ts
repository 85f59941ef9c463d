/** Blob.type keeps its capitals. */
export const reddens = ["Blob: type"];

const Native = Blob;
globalThis.Blob = new Proxy(Native, {
  construct(target, args, newTarget) {
    const blob = Reflect.construct(target, args, newTarget) as Blob;
    const { type } = (args[1] ?? {}) as BlobPropertyBag;
    return blob.type ? Object.defineProperty(blob, "type", { value: String(type) }) : blob;
  },
});

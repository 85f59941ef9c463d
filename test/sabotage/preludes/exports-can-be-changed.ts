/** WebAssembly.Instance.exports gives an ordinary object. */
export const reddens = ["WebAssembly.Instance.exports"];

const descriptor = Object.getOwnPropertyDescriptor(WebAssembly.Instance.prototype, "exports");
Object.defineProperty(WebAssembly.Instance.prototype, "exports", {
  ...descriptor,
  get(this: WebAssembly.Instance) {
    return { ...descriptor?.get?.call(this) };
  },
});

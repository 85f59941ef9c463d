/** DOMException.code is 0 for a TimeoutError. */
export const target = "bun";
export const reddens = ["DOMException.code"];

const descriptor = Object.getOwnPropertyDescriptor(DOMException.prototype, "code");
Object.defineProperty(DOMException.prototype, "code", {
  ...descriptor,
  get(this: DOMException) {
    return this.name === "TimeoutError" ? 0 : descriptor?.get?.call(this);
  },
});

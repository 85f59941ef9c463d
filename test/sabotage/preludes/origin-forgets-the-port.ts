/** URL.origin leaves out the port. */
export const target = "bun";
export const reddens = ["URL.origin", "URL: construction"];

const descriptor = Object.getOwnPropertyDescriptor(URL.prototype, "origin");
Object.defineProperty(URL.prototype, "origin", {
  ...descriptor,
  get(this: URL) {
    return descriptor?.get?.call(this).replace(/:[0-9]+$/, "");
  },
});

/** URL.hash gives "#" for an empty fragment. */
export const target = "deno";
export const reddens = ["URL: construction"];

const descriptor = Object.getOwnPropertyDescriptor(URL.prototype, "hash");
Object.defineProperty(URL.prototype, "hash", {
  ...descriptor,
  get(this: URL) {
    return descriptor?.get?.call(this) || (this.href.endsWith("#") ? "#" : "");
  },
});

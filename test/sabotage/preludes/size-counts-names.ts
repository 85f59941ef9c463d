/** URLSearchParams.size counts a name once, however often it is there. */
export const reddens = ["URLSearchParams.size"];

const descriptor = Object.getOwnPropertyDescriptor(URLSearchParams.prototype, "size");
Object.defineProperty(URLSearchParams.prototype, "size", {
  ...descriptor,
  get(this: URLSearchParams) {
    return new Set(this.keys()).size;
  },
});

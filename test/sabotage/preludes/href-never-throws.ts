/** URL.href ignores what is no URL, where it should throw. */
export const target = "deno";
export const reddens = ["URL.href"];

const descriptor = Object.getOwnPropertyDescriptor(URL.prototype, "href");
Object.defineProperty(URL.prototype, "href", {
  ...descriptor,
  set(this: URL, value) {
    if (URL.canParse(value)) descriptor?.set?.call(this, value);
  },
});

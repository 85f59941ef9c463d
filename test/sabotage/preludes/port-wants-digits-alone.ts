/** URL.port refuses a value with anything after its digits. */
export const target = "bun";
export const reddens = ["URL.port"];

const descriptor = Object.getOwnPropertyDescriptor(URL.prototype, "port");
Object.defineProperty(URL.prototype, "port", {
  ...descriptor,
  set(this: URL, value) {
    if (/^[0-9]*$/.test(value)) descriptor?.set?.call(this, value);
  },
});

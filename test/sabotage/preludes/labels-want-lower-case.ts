/** TextDecoder refuses a label with capitals. */
export const target = "bun";
export const reddens = ["TextDecoder: labels"];

const Native = TextDecoder;
globalThis.TextDecoder = new Proxy(Native, {
  construct(target, args, newTarget) {
    const [label] = args;
    if (typeof label === "string" && /[A-Z]/.test(label)) throw new RangeError(`No such encoding: ${label}`);
    return Reflect.construct(target, args, newTarget);
  },
});

/** Blob makes line ends native whether it is told to or not. */
export const target = "deno";
export const reddens = ["Blob: endings"];

const Native = Blob;
globalThis.Blob = new Proxy(Native, {
  construct(target, [parts, options = {}, ...rest], newTarget) {
    const isDictionary = typeof options === "object" && options !== null;
    const given = isDictionary ? { ...options, endings: "native" } : options;
    return Reflect.construct(target, [parts, given, ...rest], newTarget);
  },
});

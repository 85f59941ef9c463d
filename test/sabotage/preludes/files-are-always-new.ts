/** File ignores lastModified. */
export const target = "deno";
export const reddens = ["File: construction", "File.lastModified", "structuredClone: File", "FormData: files"];

const Native = File;
globalThis.File = new Proxy(Native, {
  construct(target, [parts, name, options, ...rest], newTarget) {
    if (typeof options !== "object") return Reflect.construct(target, [parts, name, options, ...rest], newTarget);
    return Reflect.construct(target, [parts, name, { ...options, lastModified: undefined }, ...rest], newTarget);
  },
});

/** URLPattern ignores its options. */
export const reddens = ["URLPattern: ignoreCase"];

const Native = URLPattern;
globalThis.URLPattern = new Proxy(Native, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.filter(isNoOptions), newTarget),
});

const isNoOptions = (value: unknown) => typeof value !== "object" || value === null || !("ignoreCase" in value);

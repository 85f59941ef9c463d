/** URLPattern ignores the search that it is made with. */
export const reddens = [
  "URLPattern: baseURL",
  "URLPattern: canonicalization",
  "URLPattern: groups",
  "URLPattern.hasRegExpGroups",
];

const Native = URLPattern;
globalThis.URLPattern = new Proxy(Native, {
  construct(target, [init, ...rest], newTarget) {
    if (typeof init !== "object" || init === null) return Reflect.construct(target, [init, ...rest], newTarget);
    return Reflect.construct(target, [{ ...init, search: undefined }, ...rest], newTarget);
  },
});

// qs@6: nested objects and arrays, both ways
import qs from "qs";

const { formats, parse, stringify } = qs;
export const parses = () => [
  parse("a[b][c]=1&d[]=2&d[]=3&e=%C3%A9"),
  parse("?a.b=1;c", { allowDots: true, ignoreQueryPrefix: true, delimiter: ";" }),
];
export const bounds = () => [
  parse("a[b][c][d]=1", { depth: 1 }),
  parse("a=1&b=2", { parameterLimit: 1 }),
  parse("a[__proto__][b]=1"),
];
export const writes = () => [
  stringify({ a: { b: [1, 2] }, c: null, d: undefined }),
  stringify({ a: [1, 2] }, { arrayFormat: "brackets", encode: false }),
];
export const writesDates = () =>
  stringify({ a: new Date(0), b: "x y" }, { format: formats.RFC1738, addQueryPrefix: true });
export const sorts = () =>
  stringify({ b: 1, a: { d: 2, c: 3 } }, { sort: (one, other) => one.localeCompare(other), allowDots: true });
export const readsLatin1 = () => parse("utf8=%26%2310003%3B&a=%E9", { charsetSentinel: true });

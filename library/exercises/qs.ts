// qs@6: nested objects and arrays, both ways
import qs from "qs";

const { formats, parse, stringify } = qs;
const dotted = { allowDots: true, ignoreQueryPrefix: true, delimiter: ";" };
const sort = (one, other) => one.localeCompare(other);
export const parses = () => [parse("a[b][c]=1&d[]=2&d[]=3&e=%C3%A9"), parse("?a.b=1;c", dotted)];
export const bounds = () => [parse("a[b][c][d]=1", { depth: 1 }), parse("a=1&b=2", { parameterLimit: 1 })];
export const isSafe = () => parse("a[__proto__][b]=1&toString=2");
export const writes = () => [stringify({ a: { b: [1, 2] }, c: null }), stringify({ a: [1] }, { encode: false })];
export const writesDates = () => stringify({ a: new Date(0), b: "x y" }, { format: formats.RFC1738 });
export const sorts = () => stringify({ b: 1, a: { d: 2, c: 3 } }, { sort, allowDots: true });
export const readsLatin1 = () => parse("a=%E9", { charset: "iso-8859-1" });

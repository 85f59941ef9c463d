// msgpackr@>=1 <3: packing, records, many values, extensions
import * as m from "msgpackr";

const point = (x) => Object.assign(new URLSearchParams(), { x });
m.addExtension({ Class: URLSearchParams, type: 9, write: ({ x }) => [x], read: ([x]) => point(x) });
const numbers = [1, -2, 3.5, 2 ** 40, 10n ** 18n, NaN, -1e300];
const records = new m.Packr({ structures: [] });
const maps = new m.Packr({ moreTypes: true, mapsAsObjects: false });
export const packs = () => [...m.pack({ a: [1, "b", null, 1.5] })];
export const packsAll = () => m.unpack(m.pack({ numbers, b: "é".repeat(40), c: null, d: true, e: new Date(0) }));
export const packsBytes = () => [...m.unpack(m.pack(new Uint8Array([1, 2])))];
export const keepsRecords = () => records.unpack(records.pack([1, 2].map((a) => ({ a, b: "c" }))));
export const readsMany = () => m.unpackMultiple(new Uint8Array([1, 2, 163, 97, 98, 99]));
export const keepsMaps = () => maps.unpack(maps.pack(new Map([[1, new Set([2])]])));
export const extendsTypes = () => m.unpack(m.pack(point(7))).x;

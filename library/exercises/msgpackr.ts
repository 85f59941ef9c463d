// msgpackr@>=1 <3: packing, records, many values, extensions
import {
  addExtension,
  decode,
  Encoder,
  encode,
  FLOAT32_OPTIONS,
  Packr,
  pack,
  Unpackr,
  unpack,
  unpackMultiple,
} from "msgpackr";

class Point {
  x = 1;
}
addExtension({ Class: Point, type: 9, write: ({ x }) => ({ x }), read: (data) => Object.assign(new Point(), data) });
const value = {
  a: [1, -2, 3.5, 2 ** 40, 10n ** 18n],
  b: "é".repeat(40),
  c: null,
  d: true,
  e: new Date(0),
  f: new Uint8Array([1, 2]),
};
export const packs = () => [...pack({ a: [1, "b", null, 1.5] })];
export const packsAll = () => unpack(pack(value));
export const keepsRecords = () =>
  [new Packr({ structures: [] })].map((packr) =>
    packr.unpack(
      packr.pack([
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ]),
    ),
  );
export const readsMany = () => unpackMultiple(new Uint8Array([1, 2, 163, 97, 98, 99]));
export const keepsStructure = () => decode(encode(new Map([[1, new Set([2])]])));
export const extendsTypes = () => unpack(pack(new Point())) instanceof Point;
export const rounds = () => [
  new Unpackr({ useFloat32: FLOAT32_OPTIONS.DECIMAL_ROUND }).decode(
    new Encoder({ useFloat32: FLOAT32_OPTIONS.ALWAYS }).encode(0.1),
  ),
  new Packr({ useRecords: false }).pack({ a: 1 }).length,
];

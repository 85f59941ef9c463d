/** Writes WebAssembly modules byte by byte. https://webassembly.github.io/spec/core/binary/ */
type Bytes = readonly number[];

const flat = (parts: readonly Bytes[]): number[] => parts.flatMap((part) => [...part]);

/** Numbers in LEB128: of 32 bits at most. https://webassembly.github.io/spec/core/binary/values.html#integers */
function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
const unsigned = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];

const list = (items: readonly Bytes[]): number[] => [...unsigned(items.length), ...flat(items)];
const sized = (content: Bytes): number[] => [...unsigned(content.length), ...content];
/** ASCII alone. */
const name = (text: string): number[] => sized(Array.from(text, (letter) => letter.charCodeAt(0)));

/** https://webassembly.github.io/spec/core/binary/types.html */
export const types = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, funcref: 0x70, externref: 0x6f } as const;
export type Type = keyof typeof types;
/** The least and, where there is one, the most. */
export type Limits = readonly [least: number, most?: number];

const limits = ([least, most]: Limits): number[] =>
  most === undefined ? [0, ...unsigned(least)] : [1, ...unsigned(least), ...unsigned(most)];
const typeList = (names: readonly Type[]): number[] => list(names.map((one) => [types[one]]));

/** What imports, tables, memories, globals and tags are described by. */
export const func = (type: number): number[] => [0, ...unsigned(type)];
export const table = (element: Type, size: Limits): number[] => [1, types[element], ...limits(size)];
export const memory = (size: Limits): number[] => [2, ...limits(size)];
export const global = (type: Type, mutable = false): number[] => [3, types[type], mutable ? 1 : 0];
export const tag = (type: number): number[] => [4, 0, ...unsigned(type)];

const kinds = { func: 0, table: 1, memory: 2, global: 3, tag: 4 } as const;

/** https://webassembly.github.io/spec/core/binary/instructions.html */
export const code = {
  unreachable: [0x00],
  end: [0x0b],
  throw: (index: number) => [0x08, index],
  call: (index: number) => [0x10, index],
  callIndirect: (type: number) => [0x11, type, 0],
  local: (index: number) => [0x20, index],
  globalGet: (index: number) => [0x23, index],
  globalSet: (index: number) => [0x24, index],
  load: [0x28, 2, 0],
  memorySize: [0x3f, 0],
  memoryGrow: [0x40, 0],
  i32: (value: number) => [0x41, ...signed(value)],
  i64: (value: number) => [0x42, ...signed(value)],
  f64: (value: number) => [0x44, ...new Uint8Array(new Float64Array([value]).buffer)],
  add: [0x6a],
  divide: [0x6d],
  remainder: [0x6f],
  addI64: [0x7c],
  truncate: [0xaa],
  nullExtern: [0xd0, types.externref],
} as const;

export interface Parts {
  /** Of functions and tags: parameters and results. */
  types?: readonly (readonly [parameters: readonly Type[], results: readonly Type[]])[];
  imports?: readonly (readonly [module: string, name: string, what: Bytes])[];
  /** Index of the type, and the instructions without the last `end`. */
  functions?: readonly (readonly [type: number, ...body: Bytes[]])[];
  tables?: readonly Bytes[];
  memories?: readonly Bytes[];
  tags?: readonly Bytes[];
  globals?: readonly (readonly [what: Bytes, initial: Bytes])[];
  exports?: readonly (readonly [name: string, kind: keyof typeof kinds, index: number])[];
  start?: number;
  /** Indices of the functions at the beginning of table 0. */
  elements?: readonly number[];
  /** What is put into memory 0, and where. */
  data?: readonly [offset: number, bytes: Bytes];
  custom?: readonly (readonly [name: string, bytes: Bytes])[];
}

const section = (id: number, content: Bytes): number[] => [id, ...sized(content)];
const entries = (id: number, items: readonly Bytes[] | undefined): number[] => (items ? section(id, list(items)) : []);
/** The kind is the section's own. */
const bare = (items: readonly Bytes[] | undefined) => items?.map(([, ...rest]) => rest);
const at = (offset: number): number[] => [...code.i32(offset), ...code.end];

/** The module in its bytes. */
export function write(parts: Parts): Uint8Array<ArrayBuffer> {
  const { start, elements, data, custom = [] } = parts;
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...entries(
      1,
      parts.types?.map(([parameters, results]) => [0x60, ...typeList(parameters), ...typeList(results)]),
    ),
    ...entries(
      2,
      parts.imports?.map(([from, field, what]) => [...name(from), ...name(field), ...what]),
    ),
    ...entries(
      3,
      parts.functions?.map(([type]) => unsigned(type)),
    ),
    ...entries(4, bare(parts.tables)),
    ...entries(5, bare(parts.memories)),
    ...entries(13, bare(parts.tags)),
    ...entries(
      6,
      parts.globals?.map(([[, ...what], initial]) => [...what, ...initial, ...code.end]),
    ),
    ...entries(
      7,
      parts.exports?.map(([field, kind, index]) => [...name(field), kinds[kind], ...unsigned(index)]),
    ),
    ...(start === undefined ? [] : section(8, unsigned(start))),
    ...entries(9, elements && [[0, ...at(0), ...list(elements.map(unsigned))]]),
    ...entries(
      10,
      parts.functions?.map(([, ...body]) => sized([0, ...flat(body), ...code.end])),
    ),
    ...entries(11, data && [[0, ...at(data[0]), ...sized(data[1])]]),
    ...custom.flatMap(([title, bytes]) => section(0, [...name(title), ...bytes])),
  ]);
}

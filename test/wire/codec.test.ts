import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { Described, decode, encode } from "../../wire/codec.ts";

function carry<Value>(value: Value): Value {
  return decode(encode(value)) as Value;
}

const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => index * 31);

const kept: Record<string, unknown> = {
  undefined,
  null: null,
  true: true,
  NaN,
  "-0": -0,
  Infinity,
  "-Infinity": -Infinity,
  "a fraction": 0.1,
  "the largest number": Number.MAX_VALUE,
  "a BigInt": 10n,
  "a large negative BigInt": -(2n ** 200n),
  "a string": 'quote " slash \\ newline \n null \0 accent é emoji 😀 separator \u2028',
  "a lone surrogate": "\ud800x\udc00",
  "a well-known symbol": Symbol.iterator,
  "a registered symbol": Symbol.for("registered"),
  "a Date": new Date(5),
  "an invalid Date": new Date(Number.NaN),
  "a RegExp": /a\/[b/]\n/dgimsuy,
  "a RegExp with v": /[a--b]/v,
  "a Map": new Map<unknown, unknown>([
    [{ a: 1 }, "object"],
    [Number.NaN, new Map()],
  ]),
  "a Set": new Set<unknown>([undefined, { a: 1 }, new Set([-0])]),
  "an object": { a: undefined, b: { c: [] }, 2: "two" },
  "an object without prototype": Object.assign(Object.create(null), { a: 1 }),
  "symbol keys": { [Symbol.toStringTag]: "Tagged", [Symbol.for("key")]: 1 },
  "an array with holes": Object.assign(new Array(4), { 0: 1, 2: undefined }),
  "a sparse array": Object.assign([], { 4000000000: 1 }),
  "an array with keys": Object.assign([1], { index: 0, groups: undefined }),
  "an ArrayBuffer": bytes.buffer,
  "an empty ArrayBuffer": new ArrayBuffer(0),
  "a view over a SharedArrayBuffer": new Uint8Array(new SharedArrayBuffer(3)).fill(7),
  "a Buffer": Buffer.from("hello"),
  "a boxed Number": Object(-0),
  "a boxed String": Object("text"),
  "a boxed Boolean": Object(false),
  "a boxed BigInt": Object(1n),
  "a boxed symbol": Object(Symbol.iterator),
  "a URL": new URL("http://user:pass@example.com:81/path?query=1#hash"),
  URLSearchParams: new URLSearchParams("a=1&a=2&b=%20%F0%9F%98%80"),
  Headers: new Headers([
    ["x", "1"],
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
  ]),
  "a DOMException": new DOMException("message", "AbortError"),
  "an Error": new Error("message"),
  "an Error without message": new Error(),
  "an Error with a cause": new RangeError("message", { cause: { why: new TypeError("inner") } }),
  "an Error with fields": Object.assign(new TypeError("message"), { code: "ERR_X", errno: -2, [Symbol.for("k")]: 1 }),
  "an Error with a name": Object.assign(new Error("message"), { name: "Custom" }),
  "an AggregateError": new AggregateError([new Error("one"), 2], "message"),
};

describe("encode and decode keep", () => {
  for (const [name, value] of Object.entries(kept)) {
    test(name, () => expect([carry(value)]).toStrictEqual([value]));
  }

  test.each([
    ...[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array],
    ...[Float32Array, Float64Array],
    ...("Float16Array" in globalThis ? [Float16Array] : []),
  ])("%o", (Type) => {
    const array = new Type([1, -2, 300, 0.5, Number.NaN]);
    expect(carry(array)).toStrictEqual(array);
  });

  test.each([BigInt64Array, BigUint64Array])("%o", (Type) => {
    expect(carry(new Type([-1n, 2n ** 63n]))).toStrictEqual(new Type([-1n, 2n ** 63n]));
  });

  test("NaN, -0, undefined and holes apart", () => {
    expect(Object.is(carry(-0), -0)).toBe(true);
    expect(Object.keys(carry(Object.assign(new Array(3), { 1: undefined })))).toStrictEqual(["1"]);
    expect(Object.is((carry(Object(-0)) as object).valueOf(), -0)).toBe(true);
    expect(carry({ a: undefined })).not.toStrictEqual({});
  });

  test("lastIndex of a RegExp", () => {
    expect(carry(Object.assign(/a/g, { lastIndex: 3 })).lastIndex).toBe(3);
  });

  test("the brand of Headers, URL and errors", () => {
    expect(carry(kept.Headers)).toBeInstanceOf(Headers);
    expect((carry(kept.Headers) as Headers).getSetCookie()).toStrictEqual(["a=1", "b=2"]);
    expect(carry(kept["a DOMException"])).toBeInstanceOf(DOMException);
    expect(Object.prototype.toString.call(carry(new TypeError("x")))).toBe("[object Error]");
  });

  test("the code of a DOMException", () => {
    expect(carry(new DOMException("", "AbortError")).code).toBe(20);
    const odd = Object.defineProperty(new DOMException("", "AbortError"), "code", { value: 7 });
    expect(carry(odd).code).toBe(7);
  });

  test("stack and cause of an error, as not enumerable", () => {
    const carried = carry(new Error("message", { cause: undefined }));
    expect(Object.keys(carried)).toStrictEqual([]);
    expect(carried.stack).toContain("codec.test.ts");
    expect(Object.hasOwn(carried, "cause")).toBe(true);
    expect(Object.hasOwn(carry(new Error("message")), "cause")).toBe(false);
  });

  test("the class of an error of one's own as className", () => {
    class HttpError extends TypeError {
      status = 404;
    }
    const carried = carry(new HttpError("message"));
    expect(carried).toStrictEqual(Object.assign(new TypeError("message"), { status: 404 }));
    expect(carried).toHaveProperty("className", "HttpError");
  });
});

describe("identity", () => {
  test("of what is referred to twice", () => {
    const shared = {};
    const [first, map, set] = carry([shared, new Map([[shared, shared]]), new Set([shared])] as const);
    expect([...map][0]).toStrictEqual([first, first]);
    expect(map.get(first)).toBe(first);
    expect(set.has(first)).toBe(true);
  });

  test("in cycles", () => {
    const cycle: { self?: unknown; list: unknown[]; error?: Error } = { list: [] };
    cycle.self = cycle;
    cycle.list.push(cycle.list);
    cycle.error = new Error("message", { cause: cycle });
    const carried = carry(cycle);
    expect(carried.self).toBe(carried);
    expect(carried.list[0]).toBe(carried.list);
    expect(carried.error?.cause).toBe(carried);
  });

  test("of the buffer under views, with offset and length", () => {
    const buffer = new Uint8Array([0, 0, 1, 2, 3, 0, 4, 0]).buffer;
    const carried = carry([
      new Uint8Array(buffer, 1, 3),
      new DataView(buffer, 2, 4),
      new Uint16Array(buffer, 2),
      buffer,
    ]);
    const [array, view, words, whole] = carried as [Uint8Array, DataView, Uint16Array, ArrayBuffer];
    expect([array, view, words]).toStrictEqual([
      new Uint8Array([0, 1, 2]),
      new DataView(new Uint8Array([1, 2, 3, 0]).buffer),
      new Uint16Array(new Uint8Array([1, 2, 3, 0, 4, 0]).buffer),
    ]);
    expect([array.byteOffset, view.byteOffset, words.byteOffset]).toStrictEqual([1, 2, 2]);
    expect(new Set([array.buffer, view.buffer, words.buffer, whole]).size).toBe(1);
    expect(whole).toStrictEqual(buffer);
  });

  test("of a shared buffer, as one", () => {
    const { buffer } = carry(new Uint8Array(new SharedArrayBuffer(3)));
    expect(buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  test("of a resizable buffer's maximum", () => {
    const carried = carry(new ArrayBuffer(2, { maxByteLength: 8 }));
    expect([carried.byteLength, carried.resizable, carried.maxByteLength]).toStrictEqual([2, true, 8]);
  });

  test("of a function", () => {
    const named = () => 1;
    const [first, second] = carry([named, named]);
    expect(first).toBe(second);
  });
});

describe("values of another realm", () => {
  test("are told by what they are", () => {
    const source = `({ plain: { a: [1] }, map: new Map([[1, new Set([2])]]), date: new Date(3), regexp: /a/g,
      error: new TypeError("message", { cause: new Error("inner") }), bytes: new Uint8Array([4, 5]), boxed: Object(6n) })`;
    expect(carry(runInContext(source, createContext()))).toStrictEqual({
      plain: { a: [1] },
      map: new Map([[1, new Set([2])]]),
      date: new Date(3),
      regexp: /a/g,
      error: new TypeError("message", { cause: new Error("inner") }),
      bytes: new Uint8Array([4, 5]),
      boxed: Object(6n),
    });
  });

  test("are told apart from what only claims to be one", () => {
    const forged = { [Symbol.toStringTag]: "Map", size: 0 };
    expect(carry(forged)).toStrictEqual(forged);
    const forgeries = [Object.create(Map.prototype), new Proxy(new Map(), {}), new (class Own extends Map {})()];
    expect(carry([...forgeries, new Map([[1, 2]])])).toStrictEqual([
      new Described("object", "Map"),
      new Described("object", "Map"),
      new Described("instance", "Own", { value: new Map() }),
      new Map([[1, 2]]),
    ]);
    expect(carry(Object.setPrototypeOf(new Date(5), Object.prototype))).toStrictEqual(new Date(5));
    const disguised = Object.setPrototypeOf(new Map([[1, 2]]), Set.prototype);
    expect(carry(disguised)).toStrictEqual(new Described("instance", "Set", { value: new Map([[1, 2]]) }));
  });
});

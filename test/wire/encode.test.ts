import { describe, expect, test } from "vitest";
import { Described, decode, encode } from "../../wire/codec.ts";

function carry(value: unknown): unknown {
  return decode(encode(value));
}

function raise(error: unknown): never {
  throw error;
}

class Foo {
  a = 1;
  inner: unknown = undefined;
  get hidden() {
    return 2;
  }
}
class Stack extends Array {}

const revoked = Proxy.revocable({}, {});
revoked.revoke();
const detached = new Uint8Array(4);
structuredClone(detached, { transfer: [detached.buffer] });

const described: [string, unknown, Described][] = [
  [
    "a function",
    function foo() {
      return 1;
    },
    new Described("function", "function foo"),
  ],
  [
    "a function without name",
    (
      () => () =>
        1
    )(),
    new Described("function", "function"),
  ],
  ["a class", Foo, new Described("function", "class Foo")],
  ["a symbol of this realm", Symbol("own"), new Described("symbol", "Symbol(own)")],
  ["a boxed symbol of this realm", Object(Symbol("own")), new Described("symbol", "Symbol(own)")],
  ["an instance", new Foo(), new Described("instance", "Foo", { value: { a: 1, inner: undefined } })],
  ["an array's subclass", Stack.from([1, 2]), new Described("instance", "Stack", { value: [1, 2] })],
  ["a Promise", Promise.resolve(), new Described("object", "Promise")],
  ["a WeakMap", new WeakMap(), new Described("object", "WeakMap")],
  ["a Response", new Response("body"), new Described("object", "Response")],
  ["a ReadableStream", new ReadableStream(), new Described("object", "ReadableStream")],
  [
    "a generator",
    (function* () {
      yield 1;
    })(),
    new Described("object", "Generator"),
  ],
  ["an iterator", [].values(), new Described("object", "Array Iterator")],
  ["globalThis", globalThis, new Described("object", "global")],
  ["a detached view", detached, new Described("detached", "Uint8Array")],
  ["a detached buffer", detached.buffer, new Described("detached", "ArrayBuffer")],
  ["a revoked Proxy", revoked.proxy, expect.objectContaining({ kind: "unreadable" })],
  ["a Described", new Described("kind", "text", { value: [1] }), new Described("kind", "text", { value: [1] })],
];

describe("encode describes", () => {
  for (const [name, value, expected] of described) {
    test(name, () => expect(carry({ value })).toStrictEqual({ value: expected }));
  }

  test("an instance inside an instance by its name only", () => {
    const outer = new Foo();
    outer.inner = { deeper: new Foo() };
    const inner = { deeper: new Described("instance", "Foo") };
    expect(carry(outer)).toStrictEqual(new Described("instance", "Foo", { value: { a: 1, inner } }));
  });

  test("an instance that refers to itself", () => {
    const self = new Foo();
    self.inner = self;
    const carried = carry(self) as { value: { inner: unknown } };
    expect(carried.value.inner).toBe(carried);
  });

  test("symbol keys of this realm as numbered strings", () => {
    expect(carry({ "Symbol(a)": 1, [Symbol("a")]: 2, [Symbol("b")]: 3 })).toStrictEqual({
      "Symbol(a)": 1,
      "Symbol(a) #1": 2,
      "Symbol(b)": 3,
    });
  });
});

test("encode writes nothing twice", () => {
  expect(encode([1, "two"])).toBe('["wintermatrix-wire-1",[0],["array",2,[1,"two"],[]]]');
});

describe("encode reads", () => {
  test("getters of plain objects, and what they throw", () => {
    const value = {
      get list() {
        return [1];
      },
      get broken() {
        return raise(new RangeError("no"));
      },
      after: 1,
    };
    expect(carry(value)).toStrictEqual({ list: [1], broken: new Described("throws", "RangeError: no"), after: 1 });
  });

  test("no getter of an instance", () => {
    let calls = 0;
    const get = () => calls++;
    carry(Object.defineProperty(new Foo(), "own", { get, enumerable: true }));
    expect(calls).toBe(0);
  });

  test("past a hostile sibling", () => {
    const hostile = [
      new Proxy({}, { ownKeys: () => raise(1) }),
      new Proxy({}, { getPrototypeOf: () => raise(new Error("no")) }),
      new Proxy(
        { a: {}, b: {} },
        {
          getOwnPropertyDescriptor: (_, key) =>
            key === "b" ? raise("late") : { configurable: true, enumerable: true, value: 1 },
        },
      ),
      new Proxy([1], { get: (_, key) => (key === "length" ? "many" : raise("item")) }),
      {
        get [Symbol.toStringTag]() {
          return raise("tag");
        },
      },
      { toString: null, valueOf: null, toJSON: () => raise("toJSON") },
      Object.defineProperty(new Error("x"), "message", { get: () => raise("message") }),
      Object.defineProperty(new Error("x"), "stack", { get: () => raise("stack") }),
      new Error(Object.create(null, { toString: { value: () => "text" } }) as string),
    ];
    const carried = carry([...hostile, "after"]) as unknown[];
    expect(carried).toHaveLength(hostile.length + 1);
    expect(carried.at(-1)).toBe("after");
    expect(carried[2]).toStrictEqual(new Described("unreadable", 'string: "late"'));
  });
});

describe("encode is bounded", () => {
  test("in depth, by the shortest path", () => {
    let chain: object = { end: new Map() };
    for (let depth = 0; depth < 100_000; depth++) chain = { chain };
    let carried = carry({ chain, short: { chain } }) as { chain: unknown };
    for (let depth = 0; depth < 199; depth++) carried = carried.chain as typeof carried;
    expect(carried).toStrictEqual({ chain: { chain: new Described("too deep", "Object") } });
  });

  test("in depth, where an instance and a view stand last", () => {
    let chain: object = { foo: new Foo(), bytes: new Uint8Array([1]) };
    for (let depth = 0; depth < 199; depth++) chain = { chain };
    let carried = carry(chain) as { chain?: unknown };
    while (carried.chain) carried = carried.chain as typeof carried;
    const foo = new Described("instance", "Foo", { value: { a: 1, inner: undefined } });
    expect(carried).toStrictEqual({ foo, bytes: new Uint8Array([1]) });
  });

  test.each([
    ["a long string", "x".repeat(1001)],
    ["many values", Array.from({ length: 400 }, () => ({}))],
    ["holes", new Array(60)],
    ["bytes", new Uint8Array(900)],
    ["what grows when escaped", "\0".repeat(200)],
    ["what a DOMException says", new DOMException("x".repeat(1001))],
    ["a long key", { ["k".repeat(1001)]: 1 }],
  ])("in size: %s", (_, value) => {
    const limit = Array.isArray(value) && value.length === 60 ? 150 : 1000;
    expect(decode(encode({ value }, { limit }))).toStrictEqual(
      new Described("too large", `more than ${limit} characters`),
    );
  });

  test("but not below the limit", () => {
    const value = { text: "x".repeat(20 * 1024 * 1024) };
    expect(carry(value)).toStrictEqual(new Described("too large", "more than 16777216 characters"));
    expect(decode(encode(value, { limit: 2 ** 25 }))).toStrictEqual(value);
  });

  test("in the length of a stack", () => {
    const error = Object.assign(new Error("x"), { stack: "at ".repeat(1_000_000) });
    expect((carry(error) as Error).stack).toHaveLength(8192);
  });

  test("by the size of a buffer, however few of its bytes are set", () => {
    expect(carry(new ArrayBuffer(2 ** 30))).toMatchObject({ kind: "too large" });
    expect(encode(new Uint8Array(2 ** 20).fill(1, 2 ** 19, 2 ** 19 + 3)).length).toBeLessThan(120);
  });
});

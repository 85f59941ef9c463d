import { describe, expect, test } from "vitest";
import { Described, decode, encode, WireError } from "../../wire/codec.ts";

const version = "wintermatrix-wire-1";
const text = (root: unknown, ...nodes: unknown[]) => JSON.stringify([version, root, ...nodes]);

const malformed: Record<string, string> = {
  "no JSON": "{",
  nothing: "",
  "an object": "{}",
  null: "null",
  "another version": '["other",1]',
  "no value": `["${version}"]`,
  "an object as value": text({}),
  "an unknown kind of value": text(["constructor"]),
  "an unknown number": text(["number", "1"]),
  "a BigInt that is none": text(["bigint", "1n"]),
  "a reference to nowhere": text([1], ["object", []]),
  "a reference to a fraction": text([0.5], ["object", []]),
  "a negative reference": text([-1], ["object", []]),
  "a node that nothing refers to": text(1, ["object", []]),
  "a first reference backwards": text([1], ["object", ["a", 1]], ["object", ["b", [0]]]),
  "a node that is no list": text([0], "object"),
  "a tag from Object.prototype": text([0], ["constructor"]),
  "a tag that is __proto__": text([0], ["__proto__"]),
  "no fields": text([0], ["object"]),
  "a key that is a number": text([0], ["object", [1, 2]]),
  "an array's length below its items": text([0], ["array", 0, [1], []]),
  "an array's length beyond all": text([0], ["array", 2 ** 32, [], []]),
  "a negative length": text([0], ["array", -1, [], []]),
  "an array's length among its fields": text([0], ["array", 1, [1], ["length", -1]]),
  "a Date of text": text([0], ["Date", "now"]),
  "half a pair of Headers": text([0], ["Headers", ["a"]]),
  "a number in Headers": text([0], ["Headers", ["a", 1]]),
  "bytes that aren't base64": text([0], ["ArrayBuffer", 3, 0, "A*=="]),
  "bytes cut off": text([0], ["ArrayBuffer", 3, 0, "A"]),
  "bytes beyond the buffer": text([0], ["ArrayBuffer", 2, 0, "AQID"]),
  "bytes behind the buffer": text([0], ["ArrayBuffer", 3, 9, "AQ"]),
  "a buffer beyond the limit": text([0], ["ArrayBuffer", 2 ** 40, 0, ""]),
  "buffers beyond the limit": text(
    [0],
    ["array", 9, [1, 2, 3, 4, 5].map((at) => [at]), []],
    ...Array(5).fill(["Buffer", 2 ** 22, 0, ""]),
  ),
  "a maximum below the length": text([0], ["array", 1, [[1]], []], ["ArrayBuffer", 1, 0, "", "x"]),
  "a view of no known kind": text([0], ["view", "Map", [1], 0, 1], ["ArrayBuffer", 1, 0, ""]),
  "a view over a view": text([0], ["view", "Uint8Array", [0], 0, 1]),
  "a view beyond its buffer": text([0], ["view", "Uint8Array", [1], 1, 1], ["ArrayBuffer", 1, 0, ""]),
  "a boxed object": text([0], ["boxed", [1]], ["object", []]),
  "an error without name": text([0], ["error"]),
  "a description without text": text([0], ["described", "kind"]),
};

describe("decode refuses", () => {
  for (const [name, wire] of Object.entries(malformed)) {
    test(name, () => expect(() => decode(wire)).toThrow(WireError));
  }

  test("a graph deeper than what encode writes", () => {
    const chain = Array.from({ length: 1000 }, (_, index) => ["object", ["next", [index + 1]]]);
    expect(() => decode(text([0], ...chain, ["object", []]))).toThrow(/deeper than 200/);
  });

  test("deeply nested JSON", () => {
    expect(() => decode("[".repeat(1_000_000))).toThrow(WireError);
    expect(() => decode(`["${version}",${"[".repeat(100_000)}${"]".repeat(100_000)}]`)).toThrow(WireError);
  });

  test("with a message that says what and how to mend it", () => {
    expect(() => decode(text([0], ["nonsense"]))).toThrow(
      'The wire text can\'t be decoded: there is no tag "nonsense". Decode only what encode of the same version has returned, unchanged.',
    );
  });
});

describe("decode", () => {
  test("defines __proto__ and constructor as own keys", () => {
    const decoded = decode(text([0], ["object", ["__proto__", [1], "constructor", 2]], ["object", ["polluted", true]]));
    expect(Object.entries(decoded as object)).toStrictEqual([
      ["__proto__", { polluted: true }],
      ["constructor", 2],
    ]);
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect({}).not.toHaveProperty("polluted");
  });

  test("keeps __proto__ on errors, arrays and their hidden fields", () => {
    decode(text([0], ["error", "Error", "__proto__", ["__proto__", 1], ["__proto__", 2, "stack", ""]]));
    decode(text([0], ["array", 0, [], ["__proto__", 1]]));
    expect(Object.getPrototypeOf(Error.prototype)).toBe(Object.prototype);
    expect({}).not.toHaveProperty("className");
  });

  test("gives buffers the limit that encode was given", () => {
    const buffer = new ArrayBuffer(2 ** 25);
    const wire = encode(buffer, { limit: 2 ** 26 });
    expect(() => decode(wire)).toThrow(WireError);
    expect((decode(wire, { limit: 2 ** 26 }) as ArrayBuffer).byteLength).toBe(2 ** 25);
  });

  test("describes what differs when rebuilt here", () => {
    expect(decode(text([0], ["URL", "HTTP://A/../b"]))).toStrictEqual(
      new Described("unsupported", "URL HTTP://A/../b"),
    );
    expect(decode(text([0], ["Headers", ["x", " padded "]]))).toStrictEqual(
      new Described("unsupported", "Headers", { value: ["x", " padded "] }),
    );
    expect(decode(text([0], ["RegExp", "(?<a>)(?<a>)", "g", 0]))).toStrictEqual(
      new Described("unsupported", "RegExp /(?<a>)(?<a>)/g"),
    );
    expect(decode(text([0], ["view", "Float8Array", [1], 0, 1], ["ArrayBuffer", 1, 0, ""]))).toStrictEqual(
      new Described("unsupported", "Float8Array"),
    );
    expect(decode(text(["well-known", "someday"]))).toStrictEqual(new Described("unsupported", "Symbol.someday"));
  });

  test("survives any change of a character: a value or a WireError", () => {
    const wire = encode([
      { a: new Map([[1, new Error("x")]]) },
      new Uint8Array([1, 2, 3]),
      /a/g,
      Object.assign(new Array(2), { 1: 2n }),
      new Date(1),
    ]);
    let refused = 0;
    for (let index = 0; index < wire.length; index++) {
      for (const character of ['"', "[", "]", "9", "-", "x"]) {
        const changed = wire.slice(0, index) + character + wire.slice(index + 1);
        try {
          decode(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(WireError);
          refused++;
        }
      }
    }
    expect(refused).toBeGreaterThan(100);
  });
});

import { expect, test } from "vitest";
import { Described, decode, describeError, encode } from "../../wire/codec.ts";

function raise(): never {
  throw new Error("hostile");
}

test.each([
  [new TypeError("bad"), { name: "TypeError", message: "bad", text: "TypeError: bad" }],
  [new Error(""), { name: "Error", message: "", text: "Error" }],
  [
    Object.assign(new Error("bad"), { code: "ERR_X" }),
    { name: "Error", message: "bad", code: "ERR_X", text: "Error: bad (ERR_X)" },
  ],
  [new DOMException("bad", "AbortError"), { name: "AbortError", message: "bad", code: 20, text: "AbortError: bad" }],
  ["text", { name: "string", message: "text", text: 'string: "text"' }],
  [undefined, { name: "undefined", message: "undefined", text: "undefined: undefined" }],
  [null, { name: "null", message: "null", text: "null: null" }],
  [Symbol("s"), { name: "symbol", message: "Symbol(s)", text: "symbol: Symbol(s)" }],
  [{ a: 1 }, { name: "object", message: "", text: "object" }],
  [new Described("object", "Response"), { name: "object", message: "Response", text: "object: Response" }],
])("describes %o", (thrown, expected) => {
  expect(describeError(thrown)).toStrictEqual(expected);
});

test("describes the same before and after the wire", () => {
  const error = Object.assign(new RangeError("bad", { cause: 1 }), { code: "ERR_X" });
  expect(describeError(decode(encode(error)))).toStrictEqual(describeError(error));
});

test.each([
  new Proxy({}, { get: raise }),
  new Proxy(raise, { getPrototypeOf: raise, get: raise }),
  { message: { toString: raise } },
  Object.create(null, { name: { get: raise } }),
])("survives a hostile value", (thrown) => {
  expect(describeError(thrown)).toMatchObject({ name: expect.any(String), message: expect.any(String) });
});

import { createContext, runInContext, runInThisContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { Described, decode } from "../../wire/codec.ts";

/** Helpers of the damage, evaluated in the realm to be damaged. */
const tools = `
  const { ownKeys, getOwnPropertyDescriptor: look, defineProperty } = Reflect;
  const Fault = Error;
  const bad = () => { throw new Fault("damaged"); };
  const replace = (object, key, part) => defineProperty(object, key, { __proto__: null, configurable: true, ...part });
  const spoil = (object) => {
    for (const key of ownKeys(object)) {
      const { configurable, get, value } = look(object, key);
      if (!configurable || key === "constructor") continue;
      if (get) replace(object, key, { get: bad });
      else if (typeof value === "function") replace(object, key, { value: bad, writable: true });
    }
  };
`;

/** Replacing what the runtime's own classes are made of would break the runtime, so each damage has a realm of its own. */
const damages: Record<string, string> = {
  "the iterator of arrays": "Array.prototype[Symbol.iterator] = bad;",
  "the methods of arrays": "spoil(Array.prototype);",
  "the indices of arrays": "for (let index = 0; index < 60; index++) replace(Array.prototype, index, { set: bad });",
  "the methods of strings": "spoil(String.prototype);",
  "the methods of Map and Set": "spoil(Map.prototype); spoil(Set.prototype);",
  "the methods of functions": "spoil(Function.prototype);",
  "the methods of objects": "spoil(Object.prototype);",
  "the methods of primitives": "for (const type of [Number, Boolean, BigInt, Symbol]) spoil(type.prototype);",
  "Date and RegExp": "spoil(Date.prototype); spoil(RegExp.prototype);",
  "buffers and views":
    "for (const type of [Object.getPrototypeOf(Uint8Array), Uint8Array, DataView, ArrayBuffer, SharedArrayBuffer]) spoil(type.prototype);",
  "the static functions":
    "for (const holder of [JSON, Math, Array, Number, String, Symbol, BigInt, ArrayBuffer, Reflect, Object]) spoil(holder);",
  "the formatting of stacks":
    "Error.prepareStackTrace = bad; Error.captureStackTrace = bad; Error.stackTraceLimit = 0;",
  toJSON: "Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => 'a lie';",
  "keys of descriptors":
    "for (const key of ['get', 'set', 'value', 'limit', 'then']) replace(Object.prototype, key, { value: bad });",
  toStringTag: "replace(Object.prototype, Symbol.toStringTag, { value: 'Map' });",
  "the globals": `for (const name of ["Array", "Promise", "BigInt", "Boolean", "DataView", "Date", "Error", "JSON", "Map", "Math", "Number",
    "Object", "Reflect", "RegExp", "Set", "String", "Symbol", "TypeError", "Uint8Array", "ArrayBuffer"]) globalThis[name] = bad;`,
};

const values = `({
  primitives: [undefined, null, true, "text", NaN, -0, -5n, Symbol.iterator, Symbol.for("key")],
  date: new Date(5), regexp: /a/gi, map: new Map([[{ a: 1 }, new Set([2])]]), bare: Object.create(null, { a: { value: 1, enumerable: true } }),
  holes: [1, , 3], buffer: new Uint8Array([0, 1, 2]).buffer, bytes: new Uint8Array(5000).fill(9), view: new DataView(new ArrayBuffer(4), 1, 2),
  shared: new Int16Array(new SharedArrayBuffer(4)), boxed: [Object(1), Object("text"), Object(true), Object(2n)],
  error: Object.assign(new TypeError("message", { cause: new Error("inner") }), { code: "ERR_X" }), promise: Promise.resolve(), many: new AggregateError([1], "many"),
})`;

let bundle: string;
beforeAll(async () => {
  const stdin = { contents: 'export * from "./wire/codec.ts"', resolveDir: process.cwd() };
  // As the fixture server is bundled.
  const options = { bundle: true, format: "iife", globalName: "wire", target: "esnext", keepNames: true } as const;
  const built = await build({ ...options, stdin, write: false });
  bundle = built.outputFiles[0]!.text;
});

describe("the codec isn't affected by damage to", () => {
  test.each(Object.entries(damages))("%s", (_, damage) => {
    const context = createContext();
    const run = (source: string) => runInContext(source, context);
    run(`${bundle}; const value = ${values}; const clean = wire.encode(value); ${tools}`);
    run(`{ ${damage} }`);
    expect(run("wire.encode(value)")).toBe(run("clean"));
    expect(decode(run("wire.encode(wire.decode(clean))"))).toStrictEqual(decode(run("clean")));
    expect(decode(run("clean"))).toStrictEqual({
      ...runInThisContext(values),
      promise: new Described("object", "Promise"),
    });
  });

  test("the platform's classes", async () => {
    const names = [
      "URL",
      "URLSearchParams",
      "Headers",
      "DOMException",
      "TextEncoder",
      "TextDecoder",
      "Buffer",
      "btoa",
      "atob",
    ];
    const source = `${bundle}; ${tools}
      const value = { url: new URL("http://a/b?c#d"), params: new URLSearchParams("a=1&a=2"), buffer: Buffer.from("abc"),
        headers: new Headers([["x", "1"], ["set-cookie", "2"]]), exception: new DOMException("message", "AbortError") };
      for (const type of [URL, URLSearchParams, Headers]) spoil(type.prototype);
      replace(DOMException.prototype, "name", { get: bad }); replace(DOMException.prototype, "message", { get: bad });
      Function.prototype.call = bad;
      for (const name of ${JSON.stringify(names)}) globalThis[name] = bad;
      require("node:worker_threads").parentPort.postMessage(wire.encode(value));`;
    const worker = new Worker(source, { eval: true });
    const text = await new Promise<string>((resolve, reject) => worker.once("message", resolve).once("error", reject));
    await worker.terminate();
    expect(decode(text)).toStrictEqual({
      url: new URL("http://a/b?c#d"),
      params: new URLSearchParams("a=1&a=2"),
      buffer: Buffer.from("abc"),
      headers: new Headers([
        ["x", "1"],
        ["set-cookie", "2"],
      ]),
      exception: new DOMException("message", "AbortError"),
    });
  });
});

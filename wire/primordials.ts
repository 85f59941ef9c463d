/**
 * The builtins as they were when this module was evaluated. User code that is loaded later may replace any of them;
 * the codec calls only these, and never walks an iterator, spreads, or looks a method up on a prototype.
 */

export type Constructor = new (...args: never[]) => object;
type Uncurried = <This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
) => (self: This, ...args: Args) => Result;

/** Turns `method` into a function that takes its `this` first. */
export const uncurry = Function.prototype.bind.bind(Function.prototype.call) as unknown as Uncurried;

const { apply } = Reflect;
/** Calls a static function with the items of a list as its arguments; no iterator is involved. */
function uncurryApply<Result>(call: (...codes: number[]) => Result): (codes: ArrayLike<number>) => Result {
  return (codes) => apply(call, undefined, codes);
}

const globals = globalThis as unknown as Record<string, unknown>;

/** The global constructor of that name; undefined where the runtime has none. */
export function globalConstructor(name: string): Constructor | undefined {
  const value = globals[name];
  return typeof value === "function" ? (value as Constructor) : undefined;
}

/** The `prototype` of a global constructor. */
export function prototypeOf(name: string): object | undefined {
  const prototype: unknown = globalConstructor(name)?.prototype;
  return typeof prototype === "object" && prototype !== null ? prototype : undefined;
}

/** What stands for a builtin that the runtime doesn't have. */
export function missing(): never {
  throw new TypeError("This runtime doesn't have it.");
}

/** Reads by the getter that the prototype has now. */
export function accessor(prototype: object, key: PropertyKey): ((self: unknown) => unknown) | undefined {
  const read = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return read && uncurry(read as (this: unknown) => unknown);
}

/** A brand check and reader in one: throws for a value without the internal slot. */
function getter(prototype: object | undefined, key: PropertyKey): (self: unknown) => unknown {
  return (prototype && accessor(prototype, key)) ?? missing;
}

/** As `getter`, for one that older runtimes lack: undefined there. */
function optional(prototype: object | undefined, key: PropertyKey): (self: unknown) => unknown {
  const read = getter(prototype, key);
  return read === missing ? () => undefined : read;
}

/** Calls the method that the global constructor's prototype has now. */
export function method<Args extends unknown[]>(name: string, key: string): (self: unknown, ...args: Args) => unknown {
  const prototype = prototypeOf(name);
  const value: unknown = prototype && Object.getOwnPropertyDescriptor(prototype, key)?.value;
  return typeof value === "function" ? uncurry(value as (this: unknown, ...args: Args) => unknown) : missing;
}

export type ForEach = (self: unknown, visit: (value: unknown, key: unknown) => void) => void;

export const { defineProperty, get, getOwnPropertyDescriptor, getPrototypeOf, ownKeys, construct } = Reflect;
export const { stringify, parse } = JSON;
export const { is, setPrototypeOf } = Object;
export const { isArray } = Array;
export const { isView } = ArrayBuffer;
export const { isInteger } = Number;
export const { for: symbolFor, keyFor } = Symbol;
export const toObject: (value: unknown) => object = Object;
export const toBigInt = BigInt;
export const toText = String;
export const objectPrototype = Object.prototype;
export const globalObject: object = globalThis;
export const { toStringTag } = Symbol;
/** Under names of their own, as the globals may be replaced. */
export const WireMap = Map;
export const WireWeakSet = WeakSet;
export const Bytes = Uint8Array;

export const hasOwn = uncurry(Object.prototype.hasOwnProperty) as (self: object, key: PropertyKey) => boolean;
export const isEnumerable = uncurry(Object.prototype.propertyIsEnumerable) as typeof hasOwn;
export const inherits = uncurry(Object.prototype.isPrototypeOf) as (self: object, value: unknown) => boolean;
export const toTag = uncurry(Object.prototype.toString) as (self: unknown) => string;
export const functionSource = uncurry(Function.prototype.toString) as (self: unknown) => string;
export const fromCharCodes = uncurryApply(String.fromCharCode);
export const slice = uncurry(String.prototype.slice) as (self: string, start: number, end?: number) => string;
export const charCodeAt = uncurry(String.prototype.charCodeAt) as (self: string, index: number) => number;
export const bigintText = uncurry(BigInt.prototype.toString) as (self: bigint, radix: number) => string;
export const description = getter(Symbol.prototype, "description");

export const mapGet = uncurry(Map.prototype.get) as <K, V>(self: Map<K, V>, key: K) => V | undefined;
export const mapHas = uncurry(Map.prototype.has) as <K>(self: Map<K, unknown>, key: K) => boolean;
export const mapDelete = uncurry(Map.prototype.delete) as <K>(self: Map<K, unknown>, key: K) => boolean;
export const mapSet = uncurry(Map.prototype.set) as <K, V>(self: Map<K, V>, key: K, value: V) => unknown;
export const weakHas = uncurry(WeakSet.prototype.has) as (self: WeakSet<object>, value: object) => boolean;
export const weakAdd = uncurry(WeakSet.prototype.add) as (self: WeakSet<object>, value: object) => unknown;
export const setAdd = uncurry(Set.prototype.add) as (self: Set<unknown>, value: unknown) => unknown;

export const mapForEach = uncurry(Map.prototype.forEach) as ForEach;
export const setForEach = uncurry(Set.prototype.forEach) as ForEach;
export const mapSize = getter(Map.prototype, "size");
export const setSize = getter(Set.prototype, "size");
export const dateTime = method<[]>("Date", "getTime");
export const unbox = {
  Number: method<[]>("Number", "valueOf"),
  String: method<[]>("String", "valueOf"),
  Boolean: method<[]>("Boolean", "valueOf"),
  BigInt: method<[]>("BigInt", "valueOf"),
  Symbol: method<[]>("Symbol", "valueOf"),
};

export const regexpSource = getter(RegExp.prototype, "source");
/** Flag letters in canonical order beside their getters: `flags` itself would call what a prelude may have replaced. */
export const regexpFlags = (
  [
    ["d", "hasIndices"],
    ["g", "global"],
    ["i", "ignoreCase"],
    ["m", "multiline"],
    ["s", "dotAll"],
    ["u", "unicode"],
    ["v", "unicodeSets"],
    ["y", "sticky"],
  ] as const
)
  .filter(([, key]) => key in RegExp.prototype)
  .map(([letter, key]) => ({ letter, read: getter(RegExp.prototype, key) }));

const typedArray: object = Object.getPrototypeOf(Uint8Array.prototype);
export const arrayKind = getter(typedArray, Symbol.toStringTag);
export const array = {
  buffer: getter(typedArray, "buffer"),
  offset: getter(typedArray, "byteOffset"),
  length: getter(typedArray, "length"),
};
export const view = {
  buffer: getter(DataView.prototype, "buffer"),
  offset: getter(DataView.prototype, "byteOffset"),
  length: getter(DataView.prototype, "byteLength"),
};
export const bufferLength = getter(ArrayBuffer.prototype, "byteLength");
export const bufferMaximum = optional(ArrayBuffer.prototype, "maxByteLength");
export const bufferResizable = optional(ArrayBuffer.prototype, "resizable");
export const sharedLength = getter(prototypeOf("SharedArrayBuffer"), "byteLength");
export const sharedMaximum = optional(prototypeOf("SharedArrayBuffer"), "maxByteLength");
export const sharedGrowable = optional(prototypeOf("SharedArrayBuffer"), "growable");

/** Absent before ES2026. */
export const isErrorSlot = (Error as { isError?: (value: unknown) => boolean }).isError;

/** Constructors that are rebuilt by name; null prototype, so that a name from the wire finds nothing else. */
export const constructors: Readonly<Record<string, Constructor | undefined>> = Object.setPrototypeOf(
  Object.fromEntries(
    (
      "Map Set Date RegExp URL URLSearchParams Headers DOMException ArrayBuffer SharedArrayBuffer DataView " +
      "Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array " +
      "BigUint64Array Float16Array Float32Array Float64Array Buffer Error EvalError RangeError ReferenceError " +
      "SyntaxError TypeError URIError AggregateError SuppressedError"
    )
      .split(" ")
      .map((name) => [name, globalConstructor(name)]),
  ),
  null,
);

/** `Symbol.iterator` → `iterator`, and back. */
export const wellKnownNames = new Map<symbol, string>();
export const wellKnownSymbols = new Map<string, symbol>();
for (const name of Object.getOwnPropertyNames(Symbol)) {
  const symbol: unknown = Object.getOwnPropertyDescriptor(Symbol, name)?.value;
  if (typeof symbol !== "symbol") continue;
  wellKnownNames.set(symbol, name);
  wellKnownSymbols.set(name, symbol);
}

/** An array on which assigning an index reaches no setter of a damaged `Array.prototype`. */
export function createList<Item>(): Item[] {
  return setPrototypeOf([], null) as Item[];
}

/** Hides or corrects a stack. Formatting the old one first, as an old V8 does, runs code that may be damaged: kept then. */
export function defineStack(error: object, stack: string): boolean {
  try {
    define(error, "stack", stack, false);
    return true;
  } catch {
    return false;
  }
}

/** Defines an own data property, whatever the key is and whatever `Object.prototype` holds. */
export function define(holder: object, key: PropertyKey, value: unknown, enumerable = true): void {
  const descriptor = { __proto__: null, value, enumerable, writable: true, configurable: true };
  if (!defineProperty(holder, key, descriptor)) throw new TypeError(`"${toText(key)}" can't be defined.`);
}

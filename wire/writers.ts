import { type Brand, constructorOf, errorBase, nameOf } from "./brands.ts";
import { writeArrayBuffer, writeDataView, writeSharedArrayBuffer, writeTypedArray } from "./buffer-writers.ts";
import { domMessage, domName, headersForEach, paramsForEach, urlHref } from "./platform.ts";
import {
  dateTime,
  type ForEach,
  hasOwn,
  mapForEach,
  ownKeys,
  regexpFlags,
  regexpSource,
  setForEach,
  stringify,
  unbox,
} from "./primordials.ts";
import { property } from "./property.ts";
import { charge, fields, hiddenFields, node, sharedSymbol, slot, symbolText, type Writing } from "./writing.ts";

type Write = (writing: Writing, value: object) => string;

/** `[slot,slot,…]` of the keys and values, or of the values alone. */
function entries(writing: Writing, value: object, forEach: ForEach, keyed = true): string {
  let text = "";
  forEach(value, (item, key) => {
    text += `${text === "" ? "" : ","}${keyed ? `${slot(writing, key)},` : ""}${slot(writing, item)}`;
  });
  return `[${text}]`;
}

/** Long arrays with few elements are written by key, others by position with `[]` for a hole. */
function writeArray(writing: Writing, value: object): string {
  const length = (value as unknown[]).length >>> 0;
  const keys = ownKeys(value);
  if (length > keys.length * 2 + 64) return node("array", `${length}`, "[]", fields(writing, value, keys));
  let items = "";
  let present = 0;
  for (let index = 0; index < length; index++) {
    const there = hasOwn(value, index);
    if (there) present++;
    else charge(writing, 3);
    items += `${index === 0 ? "" : ","}${there ? slot(writing, property(value, index)) : "[]"}`;
  }
  return node("array", `${length}`, `[${items}]`, fields(writing, value, keys, present));
}

function writeRegExp(writing: Writing, value: object): string {
  let flags = "";
  for (let index = 0; index < regexpFlags.length; index++) {
    const { letter, read } = regexpFlags[index]!;
    if (read(value) === true) flags += letter;
  }
  const { lastIndex } = value as { lastIndex: unknown };
  const last = slot(writing, typeof lastIndex === "number" ? lastIndex : 0);
  return node("RegExp", slot(writing, regexpSource(value)), stringify(flags), last);
}

/** Most of an error isn't enumerable. */
const hiddenOfErrors = ["name", "message", "errors", "error", "suppressed", "code", "cause", "stack"];

/** Bun 1.0 adds these to any error whose keys are listed. */
const addedToErrors = ["originalLine", "originalColumn"];

function writeError(writing: Writing, value: object): string {
  const open = fields(writing, value, ownKeys(value), 0, addedToErrors);
  const hidden = hiddenFields(writing, value, hiddenOfErrors);
  return node("error", stringify(errorBase(value)), className(value), open, hidden);
}

/** workerd's are own and enumerable, as Deno's slots are; a comparison with a DOMException must not fail for that. */
const accessorsOfDOMException = ["name", "message", "code", "stack"];

function writeDOMException(writing: Writing, value: object): string {
  const identity = `${stringify(`${domName(value)}`)},${stringify(`${domMessage(value)}`)}`;
  const open = fields(writing, value, ownKeys(value), 0, accessorsOfDOMException);
  const hidden = hiddenFields(writing, value, ["code", "cause", "stack"], accessorsOfDOMException);
  return node("DOMException", identity, className(value), open, hidden);
}

function className(value: object): string {
  return stringify(nameOf(constructorOf(value)));
}

function writeBoxed(kind: keyof typeof unbox): Write {
  return (writing, value) => node("boxed", slot(writing, unbox[kind](value)));
}

function writeBoxedSymbol(writing: Writing, value: object): string {
  const symbol = unbox.Symbol(value) as symbol;
  if (sharedSymbol(symbol) !== undefined) return writeBoxed("Symbol")(writing, value);
  return node("described", `"symbol"`, slot(writing, symbolText(symbol)));
}

const writers: Readonly<Record<Brand, Write>> = {
  Array: writeArray,
  TypedArray: writeTypedArray,
  DataView: writeDataView,
  Error: writeError,
  DOMException: writeDOMException,
  Map: (writing, value) => node("Map", entries(writing, value, mapForEach)),
  Set: (writing, value) => node("Set", entries(writing, value, setForEach, false)),
  Date: (writing, value) => node("Date", slot(writing, dateTime(value))),
  RegExp: writeRegExp,
  ArrayBuffer: writeArrayBuffer,
  SharedArrayBuffer: writeSharedArrayBuffer,
  URL: (writing, value) => node("URL", slot(writing, urlHref(value))),
  URLSearchParams: (writing, value) => node("URLSearchParams", entries(writing, value, paramsForEach)),
  Headers: (writing, value) => node("Headers", entries(writing, value, headersForEach)),
  Number: writeBoxed("Number"),
  String: writeBoxed("String"),
  Boolean: writeBoxed("Boolean"),
  BigInt: writeBoxed("BigInt"),
  Symbol: writeBoxedSymbol,
};

/** Writes what a builtin of that brand holds. */
export function writeBrand(writing: Writing, value: object, brand: Brand): string {
  return writers[brand](writing, value);
}

import {
  type Brand,
  brandOf,
  constructorOf,
  isPlatformClass,
  kindOf,
  nameOf,
  plainKind,
  rootKind,
  tagOf,
} from "./brands.ts";
import { Described } from "./described.ts";
import { type Bounds, limitOf, maximumDepth, wireVersion } from "./limits.ts";
import { describeError } from "./outcome.ts";
import { functionSource, getPrototypeOf, hasOwn, slice, stringify } from "./primordials.ts";
import { writeBrand } from "./writers.ts";
import {
  dequeue,
  type Entry,
  enqueue,
  fields,
  isOverLimit,
  node,
  slot,
  startWriting,
  symbolText,
  type Writing,
} from "./writing.ts";

/**
 * Writes any value as text, without loss: primitives (lone surrogates, `-0`, NaN, BigInt, well-known and registered
 * symbols), plain objects (null prototype, symbol keys), arrays (holes, own keys), Date, RegExp, Map, Set, buffers,
 * typed arrays and DataView over shared buffers, Buffer, boxed primitives, errors (name, message, code, cause,
 * errors, own properties, stack), DOMException, URL, URLSearchParams, Headers; with identity and cycles. Getters
 * of plain objects are called. Everything else becomes a `Described`. Not kept: non-enumerable properties but those of
 * errors, own properties of builtins but arrays and errors, a view's length tracking, an error's subclass (its name
 * is the hidden `className`), descriptions of unregistered symbol keys become string keys (`Symbol(description)`).
 * Never throws; a value whose text would exceed `limit` characters becomes `Described("too large")`.
 */
export function encode(value: unknown, bounds?: Bounds): string {
  const limit = limitOf(bounds);
  try {
    const text = writeAll(value, limit);
    if (text.length <= limit) return text;
  } catch (error) {
    if (!isOverLimit(error)) return single(new Described("unreadable", describeError(error).text));
  }
  return single(new Described("too large", `more than ${limit} characters`));
}

function single({ kind, text }: Described): string {
  return `["${wireVersion}",[0],["described",${stringify(kind)},${stringify(text)}]]`;
}

/** Nodes are written breadth first, so depth is the shortest path and nothing recurses. */
function writeAll(value: unknown, limit: number): string {
  const writing = startWriting(limit);
  let text = `["${wireVersion}",${slot(writing, value)}`;
  for (let index = 0; index < writing.queue.length; index++) {
    writing.at = writing.queue[index]!;
    text += `,${writeSafely(writing, writing.at)}`;
  }
  return `${text}]`;
}

/** What can't be read to its end is only described; what it had referred to is forgotten. */
function writeSafely(writing: Writing, entry: Entry): string {
  const { length } = writing.queue;
  try {
    return writeEntry(writing, entry);
  } catch (error) {
    if (isOverLimit(error)) throw error;
    dequeue(writing, length);
    return writeDescribed(writing, new Described("unreadable", describeError(error).text));
  }
}

function writeEntry(writing: Writing, { value, content, inside, depth }: Entry): string {
  if (typeof value === "symbol") return writeDescribed(writing, new Described("symbol", symbolText(value)));
  if (typeof value === "function") return writeDescribed(writing, new Described("function", functionText(value)));
  const object = value as object;
  const deep = depth > maximumDepth && !content;
  if (object instanceof Described && !(deep && hasOwn(object, "value"))) return writeDescribed(writing, object);
  const plain = deep ? undefined : plainKind(object);
  if (plain) return node(plain, fields(writing, object));
  const name = nameOf(constructorOf(object));
  const brand = brandOf(object, name);
  if (deep && !isBuffer(brand)) return writeDescribed(writing, new Described("too deep", name));
  if (brand && (content || isOfBrand(object, brand, name))) return writeBrand(writing, object, brand);
  if (content) return node("object", fields(writing, object));
  return brand ? writeInstance(writing, object, name, inside) : writeObject(writing, object, name, inside);
}

/** Whether it is the builtin itself or always carried as such (a view needs its buffer), and no subclass. */
function isOfBrand(value: object, brand: Brand, name: string): boolean {
  if (name === brand || name === "" || name === "Object") return true;
  if (brand === "Error" || brand === "DOMException" || isBuffer(brand)) return true;
  return brand === "TypedArray" && (name === kindOf(value) || name === "Buffer");
}

function isBuffer(brand: Brand | undefined): boolean {
  return brand === "ArrayBuffer" || brand === "SharedArrayBuffer";
}

function writeObject(writing: Writing, value: object, name: string, inside: boolean): string {
  const prototype = getPrototypeOf(value);
  const root = rootKind(prototype);
  if (root) return node(root, fields(writing, value));
  const tag = tagOf(value);
  if (name === "Object" || name === "") {
    if (tag === "Object") return node("object", fields(writing, value));
    return writeDescribed(writing, new Described("object", tag));
  }
  if (isPlatformClass(constructorOf(value)!, name)) return writeDescribed(writing, new Described("object", name));
  return writeInstance(writing, value, name, inside);
}

function writeInstance(writing: Writing, value: object, name: string, inside: boolean): string {
  const content = inside ? "" : `[${enqueue(writing, value, true)}]`;
  return node("described", `"instance"`, slot(writing, name), content);
}

function writeDescribed(writing: Writing, described: Described): string {
  const content = hasOwn(described, "value") ? slot(writing, described.value) : "";
  return node("described", slot(writing, `${described.kind}`), slot(writing, `${described.text}`), content);
}

function functionText(value: object): string {
  const word = slice(functionSource(value), 0, 6) === "class " ? "class" : "function";
  const name = nameOf(value);
  return name === "" ? word : `${word} ${name}`;
}

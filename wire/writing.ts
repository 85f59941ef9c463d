import {
  bigintText,
  createList,
  description,
  getOwnPropertyDescriptor,
  hasOwn,
  is,
  isEnumerable,
  keyFor,
  mapDelete,
  mapGet,
  mapSet,
  ownKeys,
  slice,
  stringify,
  WireMap,
  wellKnownNames,
} from "./primordials.ts";
import { property } from "./property.ts";

export interface Entry {
  value: unknown;
  depth: number;
  /** Write what the class instance holds, as its `Described` stands for the instance itself. */
  content: boolean;
  /** Belongs to a class instance: other instances in it are only named, or a socket would drag in its server. */
  inside: boolean;
}

/** One call of `encode`. An object's place in the queue is the number that refers to it. */
export interface Writing {
  seen: Map<unknown, number>;
  queue: Entry[];
  /** Characters written so far, roughly. */
  size: number;
  limit: number;
  at: Entry;
}

export function startWriting(limit: number): Writing {
  const at = { value: undefined, depth: -1, content: false, inside: false };
  return { seen: new WireMap(), queue: createList(), size: 0, limit, at };
}

const overLimit = { __proto__: null };

export function isOverLimit(error: unknown): boolean {
  return error === overLimit;
}

/** Counts `characters` about to be written; throws what `isOverLimit` knows when they don't fit. */
export function charge(writing: Writing, characters: number): void {
  writing.size += characters;
  if (writing.size > writing.limit) throw overLimit;
}

/** `["tag",part,…]`; empty parts are left out. No rest parameter: spreading and joining are the prelude's to break. */
export function node(tag: string, first = "", second = "", third = "", fourth = "", fifth = ""): string {
  return `["${tag}"${part(first)}${part(second)}${part(third)}${part(fourth)}${part(fifth)}]`;
}

function part(text: string): string {
  return text === "" ? "" : `,${text}`;
}

/** The text of a value where it stands: itself when it is primitive, else the number of its node. */
export function slot(writing: Writing, value: unknown): string {
  if (typeof value === "string") charge(writing, value.length);
  const text = primitive(value) ?? `[${refer(writing, value)}]`;
  charge(writing, typeof value === "string" ? text.length - value.length + 1 : text.length + 1);
  return text;
}

function primitive(value: unknown): string | undefined {
  if (typeof value === "string") return stringify(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "bigint") return `["bigint","${bigintText(value, 16)}"]`;
  if (typeof value === "symbol") return sharedSymbol(value);
  if (value === undefined) return `["undefined"]`;
  return value === null || typeof value === "boolean" ? `${value}` : undefined;
}

function numberText(value: number): string {
  if (is(value, -0)) return `["number","-0"]`;
  return value - value === 0 ? `${value}` : `["number","${value}"]`;
}

/** A symbol that the other side has too; undefined for one that is unique to this realm. */
export function sharedSymbol(symbol: symbol): string | undefined {
  const name = mapGet(wellKnownNames, symbol);
  if (name !== undefined) return `["well-known",${stringify(name)}]`;
  const key = keyFor(symbol);
  return key === undefined ? undefined : `["registered",${stringify(key)}]`;
}

function refer(writing: Writing, value: unknown): number {
  const known = mapGet(writing.seen, value);
  if (known !== undefined) return known;
  return enqueue(writing, value);
}

/** Queues `value` as a node; its `content` is a node of its own, to which nothing else refers. */
export function enqueue(writing: Writing, value: unknown, content = false): number {
  const { depth, inside } = writing.at;
  const index = writing.queue.length;
  charge(writing, 16);
  if (!content) mapSet(writing.seen, value, index);
  writing.queue[index] = { value, depth: depth + 1, content, inside: inside || content };
  return index;
}

/** Forgets the nodes from the `length`th on. */
export function dequeue({ queue, seen }: Writing, length: number): void {
  for (let index = length; index < queue.length; index++) mapDelete(seen, queue[index]!.value);
  queue.length = length;
}

/** `key,slot`; a symbol that is unique to this realm becomes a string key. */
export function field(writing: Writing, key: string | symbol, value: unknown): string {
  const text =
    typeof key === "string" ? slot(writing, key) : (sharedSymbol(key) ?? `["unique",${stringify(symbolText(key))}]`);
  return `${text},${slot(writing, value)}`;
}

export function symbolText(symbol: symbol): string {
  return `Symbol(${(description(symbol) as string | undefined) ?? ""})`;
}

/** `[key,slot,key,slot,…]`: the own enumerable properties, from the `skip`th own key on, but the excepted. */
export function fields(
  writing: Writing,
  holder: object,
  keys = ownKeys(holder),
  skip = 0,
  except?: readonly string[],
): string {
  let text = "";
  for (let index = skip; index < keys.length; index++) {
    const key = keys[index]!;
    if (!isEnumerable(holder, key) || (except && isExcepted(except, key))) continue;
    if (writing.at.content && isAccessor(holder, key)) continue;
    text += `${text === "" ? "" : ","}${field(writing, key, property(holder, key))}`;
  }
  return `[${text}]`;
}

/** Where there are exceptions, symbols of this realm are among them: they are the runtime's own slots. */
function isExcepted(except: readonly string[], key: string | symbol): boolean {
  for (let index = 0; index < except.length; index++) if (except[index] === key) return true;
  return typeof key === "symbol" && sharedSymbol(key) === undefined;
}

/** Getters are called on plain objects only: those of an instance are its own affair. */
function isAccessor(holder: object, key: PropertyKey): boolean {
  const descriptor = getOwnPropertyDescriptor(holder, key);
  return !!descriptor && !hasOwn(descriptor, "value");
}

/**
 * As `fields`, for the named properties that aren't enumerable or are excepted from the fields; inherited ones count.
 */
export function hiddenFields(
  writing: Writing,
  holder: object,
  keys: readonly string[],
  except: readonly string[] = [],
): string {
  let text = "";
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const isField = isEnumerable(holder, key) && !isExcepted(except, key);
    const hidden = isField ? undefined : hiddenValue(holder, key);
    if (hidden) text += `${text === "" ? "" : ","}${field(writing, key, hidden.value)}`;
  }
  return `[${text}]`;
}

/** Absent when neither own nor anything but undefined; a stack is kept short. */
function hiddenValue(holder: object, key: string): { value: unknown } | undefined {
  const value = property(holder, key);
  if (key === "stack") return typeof value === "string" ? { value: slice(value, 0, 8192) } : undefined;
  return value === undefined && !hasOwn(holder, key) ? undefined : { value };
}

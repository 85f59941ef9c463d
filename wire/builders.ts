import { isErrorName } from "./brands.ts";
import { buildBuffer, buildNodeBuffer, buildView } from "./buffer-builders.ts";
import { Described } from "./described.ts";
import { headersAppend, headersForEach, paramsAppend, paramsForEach, urlHref } from "./platform.ts";
import {
  construct,
  constructors,
  define,
  defineStack,
  type ForEach,
  regexpSource,
  setPrototypeOf,
  toObject,
  WireMap,
} from "./primordials.ts";
import { type Build, fail, type Reading, readCount, readList, readSlot, readString } from "./reading.ts";
import { rebuild, unsupported } from "./rebuild.ts";

function buildArray(_: Reading, node: unknown[]): object {
  const list: unknown[] = [];
  const length = readCount(node[1], "an array's length");
  if (length > 0xffffffff || readList(node[2], "an array's items").length > length) fail("an array is too long");
  list.length = length;
  return list;
}

function buildDate(reading: Reading, node: unknown[]): object {
  const time = readSlot(reading, node[1]);
  if (typeof time !== "number") fail("a Date must have a number");
  return construct(constructors.Date!, [time]);
}

function buildRegExp(reading: Reading, node: unknown[]): object {
  const source = readString(node[1], "a RegExp's source");
  const flags = readString(node[2], "a RegExp's flags");
  const lastIndex = readSlot(reading, node[3]);
  if (typeof lastIndex !== "number") fail("lastIndex must be a number");
  return rebuild<RegExp>("RegExp", [source, flags], `/${source}/${flags}`, (value) => {
    value.lastIndex = lastIndex as number;
    return regexpSource(value) === source;
  });
}

function buildURL(_: Reading, node: unknown[]): object {
  const href = readString(node[1], "a URL");
  return rebuild("URL", [href], href, (value) => urlHref(value) === href);
}

/** Headers and search parameters: pairs that this side would change on the way are shown as a list instead. */
function buildPairs(name: string, append: typeof headersAppend, forEach: ForEach): Build {
  return (_, node) => {
    const pairs = readList(node[1], name);
    if (pairs.length % 2 !== 0) fail(`${name} must hold pairs`);
    for (let at = 0; at < pairs.length; at++) readString(pairs[at], name);
    const built = rebuild(name, [], "", (value) => {
      for (let at = 0; at < pairs.length; at += 2) append(value, pairs[at], pairs[at + 1]);
      return hasPairs(value, pairs, forEach);
    });
    return built instanceof Described ? unsupported(name, { value: pairs }) : built;
  };
}

function hasPairs(value: object, pairs: unknown[], forEach: ForEach): boolean {
  let at = 0;
  let same = true;
  forEach(value, (item, key) => {
    same &&= pairs[at] === key && pairs[at + 1] === item;
    at += 2;
  });
  return same && at === pairs.length;
}

function buildBoxed(reading: Reading, node: unknown[]): object {
  const value = readSlot(reading, node[1]);
  return value === undefined || typeof value === "object" ? fail("only a primitive is boxed") : toObject(value);
}

/** Starts empty, filled with its properties afterwards. The stack of this side would mislead. */
function buildError(_: Reading, node: unknown[]): object {
  const base = readString(node[1], "an error's class");
  const error = construct(constructors.Error!, [], isErrorName(base) ? constructors[base]! : constructors.Error!);
  defineStack(error, "");
  return error;
}

function buildDOMException(_: Reading, node: unknown[]): object {
  const name = readString(node[1], "a DOMException's name");
  const message = readString(node[2], "a DOMException's message");
  const exception = construct(constructors.DOMException ?? constructors.Error!, [message, name]);
  if (!constructors.DOMException) define(exception, "name", name, false);
  defineStack(exception, "");
  return exception;
}

const builders: Readonly<Record<string, Build>> = setPrototypeOf(
  {
    object: () => ({}),
    bare: () => setPrototypeOf({}, null),
    array: buildArray,
    Map: () => new WireMap(),
    Set: () => construct(constructors.Set!, []),
    Date: buildDate,
    RegExp: buildRegExp,
    URL: buildURL,
    URLSearchParams: buildPairs("URLSearchParams", paramsAppend, paramsForEach),
    Headers: buildPairs("Headers", headersAppend, headersForEach),
    ArrayBuffer: buildBuffer("ArrayBuffer"),
    SharedArrayBuffer: buildBuffer("SharedArrayBuffer"),
    Buffer: buildNodeBuffer,
    view: buildView,
    boxed: buildBoxed,
    error: buildError,
    DOMException: buildDOMException,
    described: (_: Reading, node: unknown[]) =>
      new Described(readString(node[1], "a kind"), readString(node[2], "a text")),
  } satisfies Record<string, Build>,
  null,
);

/** Makes the object of a node; what refers to other nodes is filled in later. */
export function build(reading: Reading, node: unknown[]): object {
  const create = builders[readString(node[0], "a tag")];
  return create ? create(reading, node) : fail(`there is no tag "${node[0]}"`);
}

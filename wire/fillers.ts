import { constructorOf, nameOf } from "./brands.ts";
import { Described } from "./described.ts";
import { describeError } from "./outcome.ts";
import { define, defineStack, hasOwn, is, isArray, mapSet, setAdd, setPrototypeOf } from "./primordials.ts";
import { property } from "./property.ts";
import { fail, type Reading, readList, readSlot, readString } from "./reading.ts";

function fillFields(reading: Reading, list: unknown, target: object): void {
  const fields = readList(list, "fields");
  for (let at = 0; at < fields.length; at += 2) {
    const key = readSlot(reading, fields[at]);
    define(target, toKey(key, target, at), readSlot(reading, fields[at + 1]));
  }
}

/** A symbol that this side doesn't have becomes a string key, numbered when there is one like it. */
function toKey(key: unknown, target: object, at: number): string | symbol {
  if (typeof key === "string" || typeof key === "symbol") return key;
  if (!(key instanceof Described)) return fail("a key must be a string or a symbol");
  return hasOwn(target, key.text) ? `${key.text} #${at / 2}` : key.text;
}

/** Not enumerable, and only where the value isn't inherited anyway. */
function hide(target: object, key: string, value: unknown): void {
  if (key === "stack") return void defineStack(target, `${value}`);
  if (hasOwn(target, key) || value === undefined || !is(property(target, key), value))
    define(target, key, value, false);
}

function fillHidden(reading: Reading, list: unknown, target: object): void {
  const fields = readList(list, "hidden fields");
  for (let at = 0; at < fields.length; at += 2) {
    hide(target, readString(fields[at], "a hidden key"), readSlot(reading, fields[at + 1]));
  }
}

function fillError(reading: Reading, error: object, className: unknown, fields: unknown, hidden: unknown): void {
  fillFields(reading, fields, error);
  fillHidden(reading, hidden, error);
  const name = readString(className, "a class name");
  if (name !== "" && name !== nameOf(constructorOf(error))) hide(error, "className", name);
  if (property(error, "stack") === "") defineStack(error, describeError(error).text);
}

function fillArray(reading: Reading, node: unknown[], list: object): void {
  const items = node[2] as unknown[];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!isArray(item) || item.length > 0) define(list, at, readSlot(reading, item));
  }
  fillFields(reading, node[3], list);
}

function fillMap(reading: Reading, node: unknown[], map: object): void {
  const list = readList(node[1], "a Map's entries");
  for (let at = 0; at < list.length; at += 2) {
    mapSet(map as Map<unknown, unknown>, readSlot(reading, list[at]), readSlot(reading, list[at + 1]));
  }
}

function fillSet(reading: Reading, node: unknown[], set: object): void {
  const list = readList(node[1], "a Set's values");
  for (let at = 0; at < list.length; at++) setAdd(set as Set<unknown>, readSlot(reading, list[at]));
}

function fillDescribed(reading: Reading, node: unknown[], described: object): void {
  if (node.length > 3) define(described, "value", readSlot(reading, node[3]));
}

type Fill = (reading: Reading, node: unknown[], shell: object) => void;

const fillers: Readonly<Record<string, Fill>> = setPrototypeOf(
  {
    object: (reading: Reading, node: unknown[], shell: object) => fillFields(reading, node[1], shell),
    bare: (reading: Reading, node: unknown[], shell: object) => fillFields(reading, node[1], shell),
    array: fillArray,
    Map: fillMap,
    Set: fillSet,
    error: (reading: Reading, node: unknown[], shell: object) => fillError(reading, shell, node[2], node[3], node[4]),
    DOMException: (reading: Reading, node: unknown[], shell: object) =>
      fillError(reading, shell, node[3], node[4], node[5]),
    described: fillDescribed,
  } satisfies Record<string, Fill>,
  null,
);

/** Gives an object that was made empty what its node says. */
export function fill(reading: Reading, node: unknown[], shell: object): void {
  fillers[node[0] as string]?.(reading, node, shell);
}

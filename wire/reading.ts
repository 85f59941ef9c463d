import { Described, WireError } from "./described.ts";
import { maximumDepth } from "./limits.ts";
import { isArray, isInteger, mapGet, slice, symbolFor, toBigInt, wellKnownSymbols } from "./primordials.ts";

/** One call of `decode`. */
export interface Reading {
  /** The version, the root's slot, then the nodes. */
  table: unknown[];
  /** Objects by node, made when first referred to and filled in order. */
  shells: (object | undefined)[];
  depths: (number | undefined)[];
  /** Makes the object of a node. */
  build: Build;
  /** Bytes that buffers may still take. */
  room: number;
  /** Of the node that is being filled. */
  depth: number;
}

export type Build = (reading: Reading, node: unknown[]) => object;

export function fail(what: string): never {
  throw new WireError(what);
}

export function readString(value: unknown, what: string): string {
  return typeof value === "string" ? value : fail(`${what} must be a string`);
}

export function readCount(value: unknown, what: string): number {
  return typeof value === "number" && isInteger(value) && value >= 0 ? value : fail(`${what} must be a count`);
}

export function readList(value: unknown, what: string): unknown[] {
  return isArray(value) ? value : fail(`${what} must be a list`);
}

/** The value of a slot: itself when primitive, else the object of the node that it refers to. */
export function readSlot(reading: Reading, slot: unknown): unknown {
  if (!isArray(slot)) return typeof slot === "object" && slot !== null ? fail("an object stands in it") : slot;
  return typeof slot[0] === "number" ? readReference(reading, slot[0]) : readSpecial(slot);
}

/** Only a later node may be referred to for the first time; its depth follows from that. */
export function readReference(reading: Reading, index: number): object {
  if (!isInteger(index) || index < 0 || index >= reading.table.length - 2) fail(`there is no node ${index}`);
  const known = reading.shells[index];
  if (known) return known;
  // Named values, buffers and the content of instances stand up to three steps below the last full one.
  if (reading.depth > maximumDepth + 3) fail(`it is deeper than ${maximumDepth}`);
  reading.depths[index] = reading.depth + 1;
  const shell = reading.build(reading, readList(reading.table[index + 2], `node ${index}`));
  reading.shells[index] = shell;
  return shell;
}

/** Primitives that JSON can't say. */
export function readSpecial(slot: unknown[]): unknown {
  const text = slot[1];
  switch (slot[0]) {
    case "undefined":
      return undefined;
    case "number":
      return readNumber(text);
    case "bigint":
      return readBigInt(readString(text, "a BigInt"));
    case "registered":
      return symbolFor(readString(text, "a symbol"));
    case "unique":
      return new Described("symbol", readString(text, "a symbol"));
    case "well-known":
      return (
        mapGet(wellKnownSymbols, text as string) ??
        new Described("unsupported", `Symbol.${readString(text, "a symbol")}`)
      );
    default:
      return fail(`there is no kind of value "${slot[0]}"`);
  }
}

function readNumber(text: unknown): number {
  if (text === "NaN") return NaN;
  if (text === "-0") return -0;
  if (text === "Infinity") return Infinity;
  return text === "-Infinity" ? -Infinity : fail("a number is unknown");
}

/** Hexadecimal, as decimal digits take quadratic time. */
function readBigInt(text: string): bigint {
  return text[0] === "-" ? -toBigInt(`0x${slice(text, 1)}`) : toBigInt(`0x${text}`);
}

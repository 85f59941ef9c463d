import { constructorOf, kindOf, nameOf } from "./brands.ts";
import { writeBytes } from "./bytes.ts";
import {
  array,
  Bytes,
  bufferMaximum,
  bufferResizable,
  mapGet,
  sharedGrowable,
  sharedMaximum,
  stringify,
  view,
} from "./primordials.ts";
import { charge, enqueue, node, type Writing } from "./writing.ts";

/** Undefined for a detached buffer. */
function readBuffer(buffer: unknown): Uint8Array | undefined {
  try {
    return new Bytes(buffer as ArrayBuffer);
  } catch {
    return undefined;
  }
}

/** `length,start,"base64"`. Zeros at both ends are left out: a small view over a runtime's pool is common. */
function byteRange(writing: Writing, bytes: Uint8Array, from: number, to: number): string {
  charge(writing, ((to - from) * 4) / 3);
  let start = from;
  let end = to;
  while (end > start && bytes[end - 1] === 0) end--;
  while (start < end && bytes[start] === 0) start++;
  return `${to - from},${start - from},"${writeBytes(bytes, start, end)}"`;
}

function writeBuffer(writing: Writing, value: object, kind: string, resizable: unknown, maximum: unknown): string {
  const bytes = readBuffer(value);
  if (!bytes) return writeDetached(kind);
  return node(
    kind,
    byteRange(writing, bytes, 0, array.length(bytes) as number),
    resizable === true ? `${maximum}` : "",
  );
}

export function writeArrayBuffer(writing: Writing, value: object): string {
  return writeBuffer(writing, value, "ArrayBuffer", bufferResizable(value), bufferMaximum(value));
}

export function writeSharedArrayBuffer(writing: Writing, value: object): string {
  return writeBuffer(writing, value, "SharedArrayBuffer", sharedGrowable(value), sharedMaximum(value));
}

function writeDetached(kind: string): string {
  return node("described", `"detached"`, stringify(kind));
}

function writeView(writing: Writing, value: object, kind: string, slots: typeof view): string {
  const buffer = slots.buffer(value);
  if (!readBuffer(buffer)) return writeDetached(kind);
  const index = mapGet(writing.seen, buffer) ?? enqueue(writing, buffer);
  return node("view", stringify(kind), `[${index}]`, `${slots.offset(value)}`, `${slots.length(value)}`);
}

export function writeDataView(writing: Writing, value: object): string {
  return writeView(writing, value, "DataView", view);
}

/** A Buffer is carried as its bytes: what lies around it is Node's pool. */
export function writeTypedArray(writing: Writing, value: object): string {
  const kind = kindOf(value);
  if (kind !== "Uint8Array" || nameOf(constructorOf(value)) !== "Buffer") return writeView(writing, value, kind, array);
  const bytes = value as Uint8Array;
  return node("Buffer", byteRange(writing, bytes, 0, array.length(bytes) as number));
}

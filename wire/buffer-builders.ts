import { readBytes } from "./bytes.ts";
import { Described } from "./described.ts";
import { Bytes, construct, constructors, setPrototypeOf, slice } from "./primordials.ts";
import { type Build, fail, type Reading, readCount, readList, readReference, readString } from "./reading.ts";
import { rebuild, unsupported } from "./rebuild.ts";

/** Bytes as `["…",length,start,"base64"]`; zero before and after. */
function buildBytes(reading: Reading, node: unknown[], create: (length: number) => object): object {
  const length = readCount(node[1], "a buffer's length");
  const start = readCount(node[2], "a buffer's start");
  const text = readString(node[3], "a buffer's bytes");
  reading.room -= length;
  if (reading.room < 0) fail("its buffers exceed the limit; give decode the limit that encode was given");
  const buffer = create(length);
  if (buffer instanceof Described) return buffer;
  if (!readBytes(text, new Bytes(buffer as ArrayBuffer), start, length)) fail("a buffer's bytes aren't base64");
  return buffer;
}

export function buildBuffer(name: string): Build {
  return (reading, node) => {
    const maximum =
      node[4] === undefined ? undefined : { __proto__: null, maxByteLength: readCount(node[4], "a maximum") };
    return buildBytes(reading, node, (length) => rebuild(name, [length, maximum], `of ${length} bytes`, () => true));
  };
}

/** A Buffer is a Uint8Array with another prototype; where there is no Buffer it stays one. */
export function buildNodeBuffer(reading: Reading, node: unknown[]): object {
  const buffer = buildBytes(reading, node, (length) => construct(constructors.ArrayBuffer!, [length]));
  const bytes = new Bytes(buffer as ArrayBuffer);
  return constructors.Buffer ? setPrototypeOf(bytes, constructors.Buffer.prototype) : bytes;
}

export function buildView(reading: Reading, node: unknown[]): object {
  const kind = readString(node[1], "a view's kind");
  if (kind !== "DataView" && slice(kind, -5) !== "Array") fail(`there is no view "${kind}"`);
  const index = readCount(readList(node[2], "a view's buffer")[0], "a view's buffer");
  const tag = readList(reading.table[index + 2], "a view's buffer")[0];
  if (tag !== "ArrayBuffer" && tag !== "SharedArrayBuffer" && tag !== "described") fail("a view must have a buffer");
  const buffer = readReference(reading, index);
  const type = constructors[kind];
  if (!type || buffer instanceof Described) return unsupported(kind);
  return construct(type, [buffer, readCount(node[3], "an offset"), readCount(node[4], "a length")]);
}

import { kindOf } from "./decoding.ts";

const copyOf = (bytes: Uint8Array) => new Uint8Array(bytes);

/** The bytes of each of the strings. https://encoding.spec.whatwg.org/#dom-textencoder-encode */
export async function stringsEncode(...strings: string[]) {
  const encoder = new TextEncoder();
  return strings.map((each) => copyOf(encoder.encode(each)));
}

/** The bytes of strings that end within surrogate pairs. https://webidl.spec.whatwg.org/#js-USVString */
export async function surrogatesEncode(...units: number[][]) {
  const encoder = new TextEncoder();
  return units.map((each) => copyOf(encoder.encode(String.fromCharCode(...each))));
}

/** What is encoded of arguments that are no string. https://webidl.spec.whatwg.org/#js-USVString */
export async function argumentsConvert() {
  const encode = (...args: unknown[]) => {
    try {
      return copyOf(Reflect.apply(TextEncoder.prototype.encode, new TextEncoder(), args) as Uint8Array);
    } catch (error) {
      return kindOf(error);
    }
  };
  const made = { toString: () => "made" };
  return [encode(), encode(undefined), encode(null), encode(1.5), encode(made), encode(["a", "b"]), encode(Symbol())];
}

/** What kind of array is made, and whether it is a new one. https://webidl.spec.whatwg.org/#NewObject */
export async function arraysAreNew() {
  const encoder = new TextEncoder();
  const [one, two] = [encoder.encode("a\u00e9"), encoder.encode("a\u00e9")];
  const plain = Object.getPrototypeOf(one) === Uint8Array.prototype && one.buffer instanceof ArrayBuffer;
  one[0] = 0x62;
  return { plain, other: two[0], shared: one.buffer === two.buffer, empty: encoder.encode("").length };
}

/** The encoding of an encoder, whatever it is made with. https://encoding.spec.whatwg.org/#dom-textencoder-encoding */
export async function encodingIsUtf8() {
  const other = Reflect.construct(TextEncoder, ["utf-16le"]) as TextEncoder;
  return [new TextEncoder().encoding, other.encoding, copyOf(other.encode("\u00e9"))];
}

/** What a long string is encoded to, by its length and its checksum of 32 bits. https://encoding.spec.whatwg.org/#utf-8-encoder */
export async function longStringEncodes(pattern: string, times: number) {
  const bytes = new TextEncoder().encode(pattern.repeat(times));
  const sum = bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 0);
  return { length: bytes.length, sum };
}

/** What encodeInto tells and leaves in memory of which all bytes were 0x2A. https://encoding.spec.whatwg.org/#dom-textencoder-encodeinto */
export async function stringsEncodeInto(...cases: [units: number[], size: number][]) {
  const encoder = new TextEncoder();
  return cases.map(([units, size]) => {
    const memory = new Uint8Array(size).fill(0x2a);
    const { read, written } = encoder.encodeInto(String.fromCharCode(...units), memory);
    return [read, written, memory];
  });
}

/** What is left around a part of memory that is encoded into. https://encoding.spec.whatwg.org/#dom-textencoder-encodeinto */
export async function partIsEncodedInto(text: string, offset: number, length: number) {
  const memory = new Uint8Array(8).fill(0x2a);
  const { read, written } = new TextEncoder().encodeInto(text, memory.subarray(offset, offset + length));
  return { read, written, memory };
}

/** What is encoded into shared memory. https://encoding.spec.whatwg.org/#dom-textencoder-encodeinto */
export async function sharedMemoryIsEncodedInto(text: string) {
  const memory = new Uint8Array(new SharedArrayBuffer(6)).fill(0x2a);
  const { read, written } = new TextEncoder().encodeInto(text, memory.subarray(1, 4));
  return { read, written, memory: new Uint8Array(memory) };
}

/** How encodeInto refuses destinations and missing arguments. https://webidl.spec.whatwg.org/#js-buffer-source-types */
export async function destinationsAreRefused() {
  const views = [new ArrayBuffer(4), new DataView(new ArrayBuffer(4)), new Int8Array(4), new Uint8ClampedArray(4)];
  const others = [new Uint16Array(4), [0, 0, 0, 0], {}, null, undefined, 4];
  const calls = [...[...views, ...others].map((into) => ["a", into]), ["a"], []];
  return calls.map((args) => {
    try {
      return Reflect.apply(TextEncoder.prototype.encodeInto, new TextEncoder(), args) as unknown;
    } catch (error) {
      return kindOf(error);
    }
  });
}

/** What becomes of a source that is no string. https://webidl.spec.whatwg.org/#js-USVString */
export async function sourcesConvert() {
  return [undefined, null, 12.5, { toString: () => "made" }].map((source) => {
    const memory = new Uint8Array(12);
    const { read, written } = new TextEncoder().encodeInto(source as string, memory);
    return [read, memory.slice(0, written)];
  });
}

async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** Text becomes bytes in the encoding that is named, and text again. https://nodejs.org/docs/latest-v24.x/api/buffer.html#buffers-and-character-encodings */
export async function encodingsRoundTrip(...cases: [text: string, encoding: BufferEncoding][]) {
  const { Buffer } = await import("node:buffer");
  return cases.map(([text, encoding]) => {
    const bytes = Buffer.from(text, encoding);
    return { hex: bytes.toString("hex"), back: bytes.toString(encoding) };
  });
}

/** A byte that is no UTF-8 is decoded as U+FFFD. https://nodejs.org/docs/latest-v24.x/api/buffer.html#buftostringencoding-start-end */
export async function invalidBytesAreReplaced() {
  const { Buffer } = await import("node:buffer");
  const bytes = Buffer.from([0x61, 0xff, 0x62, 0x63]);
  return { all: bytes.toString(), range: bytes.toString("utf8", 1, 3) };
}

/** A Buffer over an ArrayBuffer is a view on it. https://nodejs.org/docs/latest-v24.x/api/buffer.html#static-method-bufferfromarraybuffer-byteoffset-length */
export async function arrayBufferIsShared() {
  const { Buffer } = await import("node:buffer");
  const numbers = new Uint16Array([5000, 4000]);
  const shared = Buffer.from(numbers.buffer, 2);
  numbers[1] = 6000;
  return { shared: shared.readUInt16LE(0), length: shared.length };
}

/** A Buffer from a Buffer has bytes of its own. https://nodejs.org/docs/latest-v24.x/api/buffer.html#static-method-bufferfrombuffer */
export async function bufferIsCopied() {
  const { Buffer } = await import("node:buffer");
  const original = Buffer.from("buffer");
  const copy = Buffer.from(original);
  original[0] = 0x61;
  return { original: original.toString(), copy: copy.toString() };
}

/** Parts of a Buffer are views on its memory. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufsubarraystart-end */
export async function partsShareMemory() {
  const { Buffer } = await import("node:buffer");
  const whole = Buffer.from("abcdef");
  whole.subarray(-3, -1).write("XY");
  const slice = whole.slice(0, 2);
  slice[0] = 0x7a;
  return { whole: whole.toString(), sliceIsBuffer: Buffer.isBuffer(slice) };
}

/** Joining to a length cuts or fills with zeros. https://nodejs.org/docs/latest-v24.x/api/buffer.html#static-method-bufferconcatlist-totallength */
export async function concatKeepsToTheLength() {
  const { Buffer } = await import("node:buffer");
  const list = [Buffer.from("abc"), Uint8Array.of(100, 101)];
  return [undefined, 4, 7].map((length) => Buffer.concat(list, length).toString("latin1"));
}

/** No part of a character is written. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufwritestring-offset-length-encoding */
export async function writeLeavesOutHalfCharacters() {
  const { Buffer } = await import("node:buffer");
  const target = Buffer.alloc(6);
  const written = target.write("a€€", 1);
  return { written, hex: target.toString("hex") };
}

/** Numbers of each width and byte order are written where they are read. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufwriteint32bevalue-offset */
export async function numbersAreLaidOut() {
  const { Buffer } = await import("node:buffer");
  const bytes = Buffer.alloc(33);
  const ends = [
    bytes.writeUInt16BE(0x1234, 0),
    bytes.writeInt32LE(-2, 2),
    bytes.writeUIntBE(0x1234567890ab, 6, 6),
    bytes.writeIntLE(-3, 12, 5),
    bytes.writeDoubleBE(1.5, 17),
    bytes.writeBigInt64LE(-1n, 25),
  ];
  const read = [bytes.readUInt16LE(0), bytes.readInt32LE(2), bytes.readUIntBE(6, 6), bytes.readIntLE(12, 5)];
  return { ends, hex: bytes.toString("hex"), read, double: bytes.readDoubleBE(17), big: bytes.readBigInt64LE(25) };
}

/** A number that doesn't fit is refused, and a read beyond the end. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufwriteuint8value-offset */
export async function numbersOutOfRangeAreRefused() {
  const { Buffer } = await import("node:buffer");
  const bytes = Buffer.alloc(2);
  const value = await thrownBy(() => bytes.writeUInt8(256, 0));
  const offset = await thrownBy(() => bytes.readUInt16LE(1));
  return { value, offset, bytes: bytes.toString("hex") };
}

/** Searching takes text, bytes and numbers, from either end. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufindexofvalue-byteoffset-encoding */
export async function searchFindsPositions() {
  const { Buffer } = await import("node:buffer");
  const bytes = Buffer.from("this is a buffer");
  return {
    text: bytes.indexOf("is", 3),
    fromTheEnd: bytes.indexOf("is", -14),
    number: bytes.indexOf(0x62),
    encoded: bytes.indexOf("YnVm", "base64"),
    last: bytes.lastIndexOf("is"),
    lastBefore: bytes.lastIndexOf("is", 4),
    missing: bytes.includes(Buffer.from("buffers")),
    found: bytes.includes(Buffer.from("buffer")),
  };
}

/** Byte order is swapped in place. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufswap16 */
export async function swapWorksInPlace() {
  const { Buffer } = await import("node:buffer");
  return (["swap16", "swap32", "swap64"] as const).map((method) => {
    const bytes = Buffer.from("0102030405060708", "hex");
    return { same: bytes[method]() === bytes, hex: bytes.toString("hex") };
  });
}

/** Only whole units are swapped. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufswap16 */
export async function swapRefusesOddLength() {
  const { Buffer } = await import("node:buffer");
  return thrownBy(() => Buffer.alloc(3).swap16());
}

/** Filling repeats text in its encoding up to the end. https://nodejs.org/docs/latest-v24.x/api/buffer.html#buffillvalue-offset-end-encoding */
export async function fillRepeatsItsValue() {
  const { Buffer } = await import("node:buffer");
  const filled = Buffer.alloc(5).fill("€");
  const part = Buffer.alloc(6, "x").fill("6162", 1, 4, "hex");
  return { filled: filled.toString("hex"), part: part.toString(), alloc: Buffer.alloc(5, "YWI=", "base64").toString() };
}

/** Ranges of two Buffers are compared by their bytes. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufcomparetarget-targetstart-targetend-sourcestart-sourceend */
export async function comparisonOrdersBytes() {
  const { Buffer } = await import("node:buffer");
  const [left, right] = [Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]), Buffer.from([5, 6, 7, 8, 9, 1, 2, 3, 4])];
  const sorted = ["b", "ab", "a", ""].map((text) => Buffer.from(text)).sort(Buffer.compare);
  return {
    whole: left.compare(right),
    ranges: left.compare(right, 5, 9, 0, 4),
    equal: left.equals(Uint8Array.from(left)),
    sorted: sorted.map(String),
  };
}

/** Characters that the target encoding lacks become its substitute. https://nodejs.org/docs/latest-v24.x/api/buffer.html#buffertranscodesource-fromenc-toenc */
export async function transcodeSubstitutes() {
  const { Buffer, transcode } = await import("node:buffer");
  const latin = transcode(Buffer.from("é€"), "utf8", "latin1");
  return { latin: latin.toString("hex"), wide: transcode(Buffer.from("é"), "utf8", "utf16le").toString("hex") };
}

/** A URL made for a Blob leads back to it. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufferresolveobjecturlid */
export async function objectUrlLeadsToItsBlob() {
  const { Blob, resolveObjectURL } = await import("node:buffer");
  const id = URL.createObjectURL(new Blob(["content"], { type: "text/x" }) as globalThis.Blob);
  const found = resolveObjectURL(id);
  const seen = { text: await found?.text(), type: found?.type };
  URL.revokeObjectURL(id);
  return { ...seen, revoked: resolveObjectURL(id) };
}

/** Validity is told without decoding. https://nodejs.org/docs/latest-v24.x/api/buffer.html#bufferisutf8input */
export async function validityIsTold() {
  const { Buffer, isAscii, isUtf8 } = await import("node:buffer");
  const inputs = [Buffer.from("abc"), Buffer.from("é"), Buffer.from([0xe2, 0x82])];
  return inputs.map((input) => ({ utf8: isUtf8(input), ascii: isAscii(input) }));
}

/** A Buffer goes into JSON and comes back. https://nodejs.org/docs/latest-v24.x/api/buffer.html#buftojson */
export async function jsonRoundTrips() {
  const { Buffer } = await import("node:buffer");
  const text = JSON.stringify(Buffer.from("hé"));
  const revive = (_: string, value: { type?: string; data: number[] }) =>
    value?.type === "Buffer" ? Buffer.from(value.data) : value;
  return { text, back: (JSON.parse(text, revive) as Buffer).toString() };
}

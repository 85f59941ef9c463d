type Zlib = typeof import("node:zlib");

async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

const pairs = {
  gzip: ["gzipSync", "gunzipSync"],
  deflate: ["deflateSync", "inflateSync"],
  "deflate-raw": ["deflateRawSync", "inflateRawSync"],
  brotli: ["brotliCompressSync", "brotliDecompressSync"],
  zstd: ["zstdCompressSync", "zstdDecompressSync"],
} as const;

export type Format = keyof typeof pairs;

/** What others compressed is decompressed, and the other way. https://nodejs.org/docs/latest-v24.x/api/zlib.html#convenience-methods */
export async function formatIsSpoken(format: Format, compressed: Uint8Array) {
  const zlib: Zlib = await import("node:zlib");
  const [compress, decompress] = pairs[format];
  return {
    text: zlib[decompress](compressed).toString(),
    compressed: new Uint8Array(zlib[compress]("from inside ".repeat(20))),
  };
}

/** A callback is given the bytes later, or the error. https://nodejs.org/docs/latest-v24.x/api/zlib.html#zlibgunzipbuffer-options-callback */
export async function callbackIsGivenBytes() {
  const { gunzip, gzip } = await import("node:zlib");
  const { promisify } = await import("node:util");
  const text = await promisify(gunzip)(await promisify(gzip)("text"));
  const failed = await thrownBy(() => promisify(gunzip)("no gzip"));
  return { text: text.toString(), failed };
}

/** What was written is given out at a flush, before the end. https://nodejs.org/docs/latest-v24.x/api/zlib.html#flushing */
export async function flushGivesOut() {
  const { constants, createDeflateRaw, inflateRawSync } = await import("node:zlib");
  const deflate = createDeflateRaw();
  const parts: Uint8Array[] = [];
  deflate.on("data", (part) => void parts.push(part));
  deflate.write("before the end");
  await new Promise<void>((resolve) => deflate.flush(() => resolve()));
  await new Promise((resolve) => setTimeout(resolve, 1));
  const bytes = Buffer.concat(parts);
  deflate.destroy();
  return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
}

/** A stream of gzip takes chunks of any size, and several members. https://nodejs.org/docs/latest-v24.x/api/zlib.html#class-zlibgunzip */
export async function membersAreJoined() {
  const { createGunzip, gzipSync } = await import("node:zlib");
  const bytes = Buffer.concat([gzipSync("one "), gzipSync("two")]);
  const gunzip = createGunzip();
  for (const byte of bytes) gunzip.write(Uint8Array.of(byte));
  gunzip.end();
  const text = (await gunzip.toArray()).join("");
  return { text, bytesWritten: gunzip.bytesWritten === bytes.length };
}

/** Cut bytes are an error unless what is there is asked for. https://nodejs.org/docs/latest-v24.x/api/zlib.html#compressing-http-requests-and-responses */
export async function cutBytesAreRefused() {
  const { constants, gunzipSync, gzipSync } = await import("node:zlib");
  const cut = gzipSync("a long enough text").subarray(0, -8);
  const refused = await thrownBy(() => gunzipSync(cut));
  return { refused, part: gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH }).toString() };
}

/** Wrong bytes are an error with zlib's name for it. https://nodejs.org/docs/latest-v24.x/api/zlib.html#zlib-constants */
export async function wrongBytesAreRefused() {
  const { createInflate, inflateSync } = await import("node:zlib");
  const inflate = createInflate();
  inflate.end("no deflate");
  return { sync: await thrownBy(() => inflateSync("no deflate")), stream: await thrownBy(() => inflate.toArray()) };
}

/** Output is limited. https://nodejs.org/docs/latest-v24.x/api/zlib.html#class-options */
export async function outputIsLimited() {
  const { gunzipSync, gzipSync } = await import("node:zlib");
  const bomb = gzipSync(new Uint8Array(100_000));
  return thrownBy(() => gunzipSync(bomb, { maxOutputLength: 1000 }));
}

/** Both sides know a dictionary. https://nodejs.org/docs/latest-v24.x/api/zlib.html#class-options */
export async function dictionaryIsShared() {
  const { deflateSync, inflateSync } = await import("node:zlib");
  const dictionary = Buffer.from("a dictionary that both sides know");
  const compressed = deflateSync("that both sides know", { dictionary });
  const without = await thrownBy(() => inflateSync(compressed));
  return { text: inflateSync(compressed, { dictionary }).toString(), shorter: compressed.length < 20, without };
}

/** Levels weigh time against size. https://nodejs.org/docs/latest-v24.x/api/zlib.html#zlib-constants */
export async function levelsDiffer() {
  const { brotliCompressSync, constants, deflateRawSync } = await import("node:zlib");
  const text = Array.from({ length: 300 }, (_, index) => `${index % 7}${index * index}`).join(" ");
  const [stored, best] = [0, 9].map((level) => deflateRawSync(text, { level }).length) as [number, number];
  const qualities = [0, 11].map(
    (quality) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length,
  ) as [number, number];
  return { stored: stored > text.length, best: best < text.length, brotli: qualities[1] < qualities[0] };
}

/** A checksum is computed, and continued. https://nodejs.org/docs/latest-v24.x/api/zlib.html#zlibcrc32data-value */
export async function checksumIsContinued() {
  const { crc32 } = await import("node:zlib");
  return [crc32("123456789"), crc32("6789", crc32(Buffer.from("12345")))];
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** Writes chunks, closes, and gives what comes out; rejects with what the readable side errors with. */
async function encode(...chunks: unknown[]): Promise<Uint8Array[]> {
  const { readable, writable } = new TextEncoderStream();
  const writer = (writable as WritableStream<unknown>).getWriter();
  for (const chunk of chunks) writer.write(chunk).catch(() => undefined);
  writer.close().catch(() => undefined);
  const out: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let result = await reader.read(); !result.done; result = await reader.read()) out.push(result.value);
  return out;
}

/** Strings become UTF-8, a chunk for a chunk; an empty one becomes none. https://encoding.spec.whatwg.org/#encode-and-enqueue-a-chunk */
export async function stringsAreEncoded(...strings: string[]) {
  return encode(...strings);
}

/** What is no string is converted to one. https://encoding.spec.whatwg.org/#encode-and-enqueue-a-chunk */
export async function chunksAreConverted() {
  const chunks = [undefined, null, 3.14, true, {}, ["a", "b"], { toString: () => "made" }];
  const decoder = new TextDecoder();
  return (await encode(...chunks)).map((chunk) => decoder.decode(chunk));
}

/** A chunk that can't be converted errors both sides. https://encoding.spec.whatwg.org/#encode-and-enqueue-a-chunk */
export async function unconvertibleChunkErrors(kind: "symbol" | "throwing toString") {
  const throwing = {
    toString() {
      throw new RangeError("toString");
    },
  };
  const { readable, writable } = new TextEncoderStream();
  const writer = (writable as WritableStream<unknown>).getWriter();
  const chunk = kind === "symbol" ? Symbol("chunk") : throwing;
  const promises = [readable.getReader().read(), writer.write(chunk)];
  return Promise.all(promises.map((promise) => promise.then(() => "nothing", kindOf)));
}

/** The sides are streams, the same at each look; the encoding is utf-8. https://encoding.spec.whatwg.org/#interface-textencoderstream */
export async function encoderHasSides() {
  const stream = new TextEncoderStream();
  const { readable, writable } = stream;
  const kinds = [readable instanceof ReadableStream, writable instanceof WritableStream];
  const same = [readable === stream.readable, writable === stream.writable];
  return { encoding: stream.encoding, kinds, same };
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

async function decode(stream: TextDecoderStream, chunks: readonly unknown[]): Promise<string[]> {
  const writer = (stream.writable as WritableStream<unknown>).getWriter();
  for (const chunk of chunks) writer.write(chunk).catch(() => undefined);
  writer.close().catch(() => undefined);
  const out: string[] = [];
  const reader = stream.readable.getReader();
  for (let result = await reader.read(); !result.done; result = await reader.read()) out.push(result.value);
  return out;
}

/** Without options it is made of the label alone: what an explicit `undefined` does is a check of its own. */
const decoderOf = (label: string, options: TextDecoderOptions | undefined) =>
  options ? new TextDecoderStream(label, options) : new TextDecoderStream(label);

/** Chunks of bytes become strings. https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk */
export async function bytesAreDecoded(label: string, options: TextDecoderOptions | undefined, ...chunks: Uint8Array[]) {
  return decode(decoderOf(label, options), chunks);
}

/** Bytes that can't be decoded error a fatal decoder, on both sides. https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk */
export async function fatalDecoderErrors(...chunks: Uint8Array[]) {
  const { readable, writable } = new TextDecoderStream("utf-8", { fatal: true });
  const writer = (writable as WritableStream<unknown>).getWriter();
  const ends = [...chunks.map((chunk) => writer.write(chunk)), writer.close()];
  const fates = Promise.all(ends.map((promise) => promise.then(() => "nothing", kindOf)));
  const reader = readable.getReader();
  let read: string | undefined;
  for (let ended = false; !ended; ) {
    const step = reader.read().then(({ done }) => (done ? "done" : undefined), kindOf);
    read = await step;
    ended = read !== undefined;
  }
  return { read, last: (await fates).at(-1) };
}

/** Every kind of buffer and view is taken, and its part of the memory alone. https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk */
export async function bufferSourcesAreDecoded() {
  const memory = new Uint8Array([0x61, 0x62, 0x63, 0x64]).buffer;
  const chunks = [memory, new Uint8Array(memory, 1, 2), new DataView(memory, 2), new Uint16Array(memory, 0, 1)];
  return decode(new TextDecoderStream(), chunks);
}

/** A chunk that is no buffer errors the stream. https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk */
export async function otherChunksError() {
  const others = ["text", 3, null, undefined, {}, [0x61]];
  return Promise.all(others.map((chunk) => decode(new TextDecoderStream(), [chunk]).then(() => "nothing", kindOf)));
}

/** The attributes tell the decoder's encoding and options. https://encoding.spec.whatwg.org/#dom-textdecoderstream */
export async function decoderTellsOptions(...given: [label?: string, options?: TextDecoderOptions]) {
  const { encoding, fatal, ignoreBOM } = new TextDecoderStream(...given);
  return { encoding, fatal, ignoreBOM };
}

/** A label that is none is refused. https://encoding.spec.whatwg.org/#dom-textdecoderstream */
export async function unknownLabelIsRefused(...labels: string[]) {
  return labels.map((label) => {
    try {
      return new TextDecoderStream(label).encoding;
    } catch (error) {
      return kindOf(error);
    }
  });
}

/** The sides are streams, the same at each look. https://encoding.spec.whatwg.org/#interface-textdecoderstream */
export async function decoderHasSides() {
  const stream = new TextDecoderStream();
  const { readable, writable } = stream;
  const kinds = [readable instanceof ReadableStream, writable instanceof WritableStream];
  return { kinds, same: [readable === stream.readable, writable === stream.writable] };
}

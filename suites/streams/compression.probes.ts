export { recognisesFormat } from "./format.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return "pending";
}

/** Writes chunks, closes, and gives what comes out, as it came. */
async function compress(format: string, chunks: readonly unknown[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const { readable, writable } = new CompressionStream(format as CompressionFormat);
  const writer = (writable as WritableStream<unknown>).getWriter();
  for (const chunk of chunks) writer.write(chunk).catch(() => undefined);
  writer.close().catch(() => undefined);
  const out: Uint8Array<ArrayBuffer>[] = [];
  const reader = readable.getReader();
  for (let result = await reader.read(); !result.done; result = await reader.read()) out.push(result.value);
  return out;
}

const join = async (chunks: Uint8Array<ArrayBuffer>[]) => new Uint8Array(await new Blob(chunks).arrayBuffer());

/** Bytes are compressed in the given pieces. https://compression.spec.whatwg.org/#compress-and-enqueue-a-chunk */
export async function bytesAreCompressed(format: string, ...chunks: Uint8Array[]) {
  return join(await compress(format, chunks));
}

/** What comes out are Uint8Arrays, none of them empty. https://compression.spec.whatwg.org/#compress-and-enqueue-a-chunk */
export async function outputIsUint8Arrays(format: string, ...chunks: Uint8Array[]) {
  const out = await compress(format, chunks);
  const kinds = new Set(out.map((chunk) => Object.prototype.toString.call(chunk)));
  return { kinds: [...kinds], empty: out.filter((chunk) => chunk.byteLength === 0).length };
}

const views: Record<string, (padded: Uint8Array<ArrayBuffer>) => unknown> = {
  ArrayBuffer: (padded) => padded.buffer.slice(8),
  "Uint8Array in larger memory": (padded) => padded.subarray(8),
  DataView: (padded) => new DataView(padded.buffer, 8),
  Int8Array: (padded) => new Int8Array(padded.buffer, 8),
  Uint8ClampedArray: (padded) => new Uint8ClampedArray(padded.buffer, 8),
};

/** Every kind of buffer and view is taken, and its part of the memory alone. https://compression.spec.whatwg.org/#compress-and-enqueue-a-chunk */
export async function bufferSourcesAreCompressed(format: string, bytes: Uint8Array, ...kinds: string[]) {
  const padded = new Uint8Array(bytes.length + 8);
  padded.set(bytes, 8);
  return Promise.all(kinds.map(async (kind) => join(await compress(format, [views[kind]?.(padded)]))));
}

/** A chunk that is no buffer errors both sides. https://compression.spec.whatwg.org/#compress-and-enqueue-a-chunk */
export async function otherChunksError(format: string, ...chunks: unknown[]) {
  const fates = chunks.map(async (chunk) => {
    const { readable, writable } = new CompressionStream(format as CompressionFormat);
    const reader = readable.getReader();
    const written = (writable as WritableStream<unknown>)
      .getWriter()
      .write(chunk)
      .then(() => "nothing", kindOf);
    const drained = (async () => {
      while (!(await reader.read()).done);
    })();
    const read = drained.then(() => "nothing", kindOf);
    return { read: await Promise.race([read, late()]), written: await Promise.race([written, late()]) };
  });
  return Promise.all(fates);
}

/** A format that is none is refused. https://compression.spec.whatwg.org/#compression-stream */
export async function formatsAreRefused(...formats: unknown[]) {
  const construct = (...args: unknown[]) => {
    try {
      Reflect.construct(CompressionStream, args);
      return "nothing";
    } catch (error) {
      return kindOf(error);
    }
  };
  return [construct(), ...formats.map((format) => construct(format))];
}

/** The sides are streams, the same at each look. https://streams.spec.whatwg.org/#generictransformstream */
export async function sidesAreStreams(format: string) {
  const stream = new CompressionStream(format as CompressionFormat);
  const { readable, writable } = stream;
  const kinds = [readable instanceof ReadableStream, writable instanceof WritableStream];
  return { kinds, same: [readable === stream.readable, writable === stream.writable] };
}

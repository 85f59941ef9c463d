export { recognisesFormat } from "./format.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** Writes chunks, closes, and gives what comes out, as it came. */
async function expand(format: string, chunks: readonly unknown[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const { readable, writable } = new DecompressionStream(format as CompressionFormat);
  const writer = (writable as WritableStream<unknown>).getWriter();
  for (const chunk of chunks) writer.write(chunk).catch(() => undefined);
  writer.close().catch(() => undefined);
  const out: Uint8Array<ArrayBuffer>[] = [];
  const reader = readable.getReader();
  for (let result = await reader.read(); !result.done; result = await reader.read()) out.push(result.value);
  return out;
}

const join = async (chunks: Uint8Array<ArrayBuffer>[]) => new Uint8Array(await new Blob(chunks).arrayBuffer());

/** Bytes are expanded in the given pieces. https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk */
export async function bytesAreExpanded(format: string, ...chunks: Uint8Array[]) {
  return join(await expand(format, chunks));
}

/** What comes out are Uint8Arrays, none of them empty. https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk */
export async function outputIsUint8Arrays(format: string, ...chunks: Uint8Array[]) {
  const out = await expand(format, chunks);
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

/** Every kind of buffer and view is taken, and its part of the memory alone. https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk */
export async function bufferSourcesAreExpanded(format: string, bytes: Uint8Array, ...kinds: string[]) {
  const padded = new Uint8Array(bytes.length + 8);
  padded.set(bytes, 8);
  return Promise.all(kinds.map(async (kind) => join(await expand(format, [views[kind]?.(padded)]))));
}

/** A format that is none is refused. https://compression.spec.whatwg.org/#decompression-stream */
export async function formatsAreRefused(...formats: unknown[]) {
  const construct = (...args: unknown[]) => {
    try {
      Reflect.construct(DecompressionStream, args);
      return "nothing";
    } catch (error) {
      return kindOf(error);
    }
  };
  return [construct(), ...formats.map((format) => construct(format))];
}

/** The sides are streams, the same at each look. https://streams.spec.whatwg.org/#generictransformstream */
export async function sidesAreStreams(format: string) {
  const stream = new DecompressionStream(format as CompressionFormat);
  const { readable, writable } = stream;
  const kinds = [readable instanceof ReadableStream, writable instanceof WritableStream];
  return { kinds, same: [readable === stream.readable, writable === stream.writable] };
}

import { faultOf, join, passed } from "./codec.ts";

const brotli = "brotli" as CompressionFormat;
type Codec = "CompressionStream" | "DecompressionStream";

/** Whether the format is known: one that isn't throws TypeError. https://compression.spec.whatwg.org/#dom-compressionformat-brotli */
export async function recognisesBrotli(codec: Codec) {
  try {
    return new globalThis[codec](brotli) instanceof globalThis[codec];
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Bytes are compressed in the given pieces. https://compression.spec.whatwg.org/#compress-and-enqueue-a-chunk */
export async function bytesAreCompressed(...chunks: Uint8Array[]) {
  return join(await passed(new CompressionStream(brotli), chunks));
}

/** Bytes are expanded in the given pieces. https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk */
export async function bytesAreExpanded(...chunks: Uint8Array[]) {
  return join(await passed(new DecompressionStream(brotli), chunks));
}

/** What comes out of both are Uint8Arrays, none of them empty. https://compression.spec.whatwg.org/#compress-and-enqueue-a-chunk */
export async function outputIsUint8Arrays(...chunks: Uint8Array[]) {
  const packed = await passed(new CompressionStream(brotli), chunks);
  const out = [...packed, ...(await passed(new DecompressionStream(brotli), packed))];
  const kinds = new Set(out.map((chunk) => Object.prototype.toString.call(chunk)));
  return { kinds: [...kinds], empty: out.filter((chunk) => chunk.byteLength === 0).length };
}

/** What is told of faulty input. https://compression.spec.whatwg.org/#decompress-flush-and-enqueue */
export async function inputsError(...inputs: Uint8Array[][]) {
  return Promise.all(inputs.map((chunks) => faultOf(new DecompressionStream(brotli), chunks)));
}

import { faultOf, join, late, passed } from "./codec.ts";

export { recognisesFormat } from "./codec.ts";

/** Bytes are expanded in the given pieces. https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk */
export async function bytesAreExpanded(format: CompressionFormat, ...chunks: Uint8Array[]) {
  return join(await passed(new DecompressionStream(format), chunks));
}

/** What is told of each faulty input. https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk */
export async function inputsError(format: CompressionFormat, ...inputs: Uint8Array[][]) {
  return Promise.all(inputs.map((chunks) => faultOf(new DecompressionStream(format), chunks)));
}

/** What is read before the input ends. https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk */
export async function outputComesEarly(format: CompressionFormat, chunk: Uint8Array<ArrayBuffer>, length: number) {
  const { readable, writable } = new DecompressionStream(format);
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  writer.write(chunk).catch(() => undefined);
  const out: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; size < length; size += out.at(-1)?.length ?? 0) {
    const result = await Promise.race([reader.read(), late()]);
    if (typeof result === "string" || result.done) break;
    out.push(result.value);
  }
  writer.abort("enough").catch(() => undefined);
  return join(out);
}

/** What shared memory does to each codec, as a buffer and as a view. https://webidl.spec.whatwg.org/#BufferSource */
export async function sharedMemoryErrors(codec: "CompressionStream" | "DecompressionStream", bytes: Uint8Array) {
  const memory = new Uint8Array(new SharedArrayBuffer(bytes.length));
  memory.set(bytes);
  const chunks = [memory.buffer, memory];
  return Promise.all(chunks.map((chunk) => faultOf(new globalThis[codec]("gzip"), [chunk])));
}

/** What formats make that are no string. https://webidl.spec.whatwg.org/#js-enumeration */
export async function formatsConvert(codec: "CompressionStream" | "DecompressionStream") {
  const formats = [{ toString: () => "gzip" }, ["deflate"], new String("deflate-raw")];
  return formats.map(
    (format) => new globalThis[codec](format as unknown as CompressionFormat) instanceof globalThis[codec],
  );
}

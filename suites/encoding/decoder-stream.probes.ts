import { kindOf } from "./decoding.ts";

/** What a stream makes of chunks, or what reading it rejects with in the end. */
async function streamed(label: string, options: TextDecoderOptions | undefined, chunks: unknown[]) {
  const { readable, writable } = options ? new TextDecoderStream(label, options) : new TextDecoderStream(label);
  const writer = (writable as WritableStream<unknown>).getWriter();
  for (const chunk of chunks) writer.write(chunk).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = readable.getReader();
  let text = "";
  try {
    for (let result = await reader.read(); !result.done; result = await reader.read()) text += result.value;
    return text;
  } catch (error) {
    return `${text} ${kindOf(error)}`;
  }
}

/** What bytes are decoded to that come one by one. https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk */
export async function bytesStream(label: string, options: TextDecoderOptions | undefined, bytes: Uint8Array) {
  const chunks = Array.from(bytes, (byte) => new Uint8Array([byte]));
  return streamed(label, options, chunks);
}

/** What is decoded of shared memory. https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk */
export async function sharedMemoryStreams() {
  const memory = new SharedArrayBuffer(4);
  new Uint8Array(memory).set([0x61, 0xc3, 0xa9, 0x62]);
  return streamed("utf-8", undefined, [memory, new Uint8Array(memory, 1, 2)]);
}

/** What becomes of memory that is changed once a write of it has been taken. https://encoding.spec.whatwg.org/#decode-and-enqueue-a-chunk */
export async function pendingBytesAreCopied() {
  const { readable, writable } = new TextDecoderStream();
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  const bytes = new Uint8Array([0x61, 0xf0, 0x9f, 0x92]);
  const [first] = await Promise.all([reader.read(), writer.write(bytes)]);
  bytes.fill(0x62);
  const [second] = await Promise.all([reader.read(), writer.write(new Uint8Array([0xa9]))]);
  return [first.value, second.value];
}

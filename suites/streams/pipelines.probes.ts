import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await turns(1);
  return "pending";
}

function source<T>(...chunks: T[]): ReadableStream<T> {
  const start = (controller: ReadableStreamDefaultController<T>) => {
    for (const chunk of chunks) controller.enqueue(chunk);
    controller.close();
  };
  return new ReadableStream<T>({ start });
}

/** A source that gives a chunk again and again, and stays open whatever is buffered behind it. */
function endless<T>(chunk: T) {
  const { promise: cancelled, resolve } = pending<unknown>();
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController<T>) => {
    pulls += 1;
    if (pulls < 50) controller.enqueue(chunk);
  };
  const stream = new ReadableStream<T>({ pull, cancel: (reason) => resolve(reason) }, { highWaterMark: 0 });
  return { stream, cancelled };
}

type Bytes = Uint8Array<ArrayBuffer>;
const encoder = () => new TextEncoderStream() as ReadableWritablePair<Bytes, string>;
const decoder = () => new TextDecoderStream() as ReadableWritablePair<string, BufferSource>;
const compressor = (format: CompressionFormat) =>
  new CompressionStream(format) as ReadableWritablePair<Bytes, BufferSource>;
const expander = (format: CompressionFormat) =>
  new DecompressionStream(format) as ReadableWritablePair<Bytes, BufferSource>;

async function drain<T>(stream: ReadableStream<T>): Promise<T[]> {
  const chunks: T[] = [];
  const reader = stream.getReader();
  for (let result = await reader.read(); !result.done; result = await reader.read()) chunks.push(result.value);
  return chunks;
}

const fateOf = (promise: Promise<unknown>) => Promise.race([promise.then(() => "nothing", kindOf), late()]);

/** Text survives encoding, compression and the way back in one chain. https://streams.spec.whatwg.org/#pipe-chains */
export async function textCrossesChain(format: CompressionFormat, ...chunks: string[]) {
  const packed = source(...chunks)
    .pipeThrough(encoder())
    .pipeThrough(compressor(format));
  return (await drain(packed.pipeThrough(expander(format)).pipeThrough(decoder()))).join("");
}

/** A body is piped through a decompressor like any stream. https://streams.spec.whatwg.org/#rs-pipe-through */
export async function bodyIsExpanded(packed: Bytes) {
  const body = new Response(packed).body as ReadableStream<Bytes>;
  return (await drain(body.pipeThrough(expander("gzip")).pipeThrough(decoder()))).join("");
}

/** What a chain gives is a body for a Response. https://streams.spec.whatwg.org/#rs-pipe-through */
export async function chainIsBody(...chunks: string[]) {
  const packed = source(...chunks)
    .pipeThrough(encoder())
    .pipeThrough(compressor("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** A corrupt input errors the end of the chain and cancels its source. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function corruptionTravelsBothWays() {
  const { stream, cancelled } = endless(new Uint8Array(64).fill(7));
  const end = drain(stream.pipeThrough(expander("gzip")).pipeThrough(decoder()));
  const [read, reason] = await Promise.all([fateOf(end), Promise.race([cancelled, late()])]);
  return { read, cancelled: kindOf(reason) };
}

/** A chunk of the wrong kind errors the pipe and cancels its source. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function wrongChunkTravelsBothWays(name: "TextDecoderStream" | "CompressionStream") {
  const { stream, cancelled } = endless<unknown>(3);
  const { readable, writable } = name === "TextDecoderStream" ? decoder() : compressor("gzip");
  const read = fateOf(drain<unknown>(readable));
  const piped = fateOf(stream.pipeTo(writable as WritableStream<unknown>));
  const reason = await Promise.race([cancelled, late()]);
  return { read: await read, piped: await piped, cancelled: kindOf(reason) };
}

/** The reason of a cancel goes through text and compression to the source. https://streams.spec.whatwg.org/#transform-stream-default-source-cancel */
export async function cancelTravelsUpChain() {
  const { stream, cancelled } = endless("text");
  const end = stream.pipeThrough(encoder()).pipeThrough(compressor("gzip"));
  await fateOf(end.cancel("enough"));
  return Promise.race([cancelled, late()]);
}

/** The error of a source comes out of the chain. https://streams.spec.whatwg.org/#transform-stream-default-sink-abort-algorithm */
export async function errorTravelsDownChain() {
  const reason = { failed: "source" };
  const stream = new ReadableStream<string>({ pull: () => Promise.reject(reason) });
  const end = drain(stream.pipeThrough(encoder()).pipeThrough(compressor("gzip")));
  return Promise.race([end.catch((error: unknown) => error === reason), late()]);
}

const makers = {
  TextEncoderStream: () => ({ pair: encoder() as ReadableWritablePair, chunk: "text" }),
  TextDecoderStream: () => ({ pair: decoder() as ReadableWritablePair, chunk: new Uint8Array([0x61]) }),
  CompressionStream: () => ({ pair: compressor("gzip") as ReadableWritablePair, chunk: new Uint8Array([0x61]) }),
  DecompressionStream: () => ({ pair: expander("gzip") as ReadableWritablePair, chunk: new Uint8Array([0x1f]) }),
};
export type Codec = keyof typeof makers;

/** The writable side of a codec wants one chunk. https://streams.spec.whatwg.org/#transformstream-set-up */
export async function codecWantsOneChunk(name: Codec) {
  return makers[name]().pair.writable.getWriter().desiredSize;
}

/** A write waits until somebody reads: there is no room on the readable side. https://streams.spec.whatwg.org/#transformstream-set-up */
export async function writeWaitsForRead(name: Codec) {
  const { pair, chunk } = makers[name]();
  let written = false;
  const settled = pair.writable
    .getWriter()
    .write(chunk)
    .then(() => {
      written = true;
    });
  await turns(5);
  const early = written;
  pair.readable
    .getReader()
    .read()
    .catch(() => undefined);
  await Promise.race([settled, late()]);
  return { early, written };
}

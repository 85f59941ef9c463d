/** The body of an HTTP/1.1 message (RFC 9112 §6 and §7), read strictly, with how it was framed. */
import { Broken, readFields, readLine, splitField } from "./grammar.ts";
import type { Inlet } from "./inlet.ts";
import type { Framing, RawChunk, RawHead } from "./message.ts";
import { type Header, headerAll } from "./outcome.ts";

export interface Payload {
  data: Uint8Array[];
  chunks: RawChunk[];
  trailers: Header[];
}

/** Reads the body in its framing; a body that is cut off throws `Broken`. */
export async function readPayload(inlet: Inlet, head: RawHead, framing: Framing): Promise<Payload> {
  if (framing === "chunked") return readChunks(inlet);
  if (framing === "content-length") return { data: [await readCounted(inlet, head)], chunks: [], trailers: [] };
  if (framing === "close") return { data: [await readToClose(inlet)], chunks: [], trailers: [] };
  return { data: [], chunks: [], trailers: [] };
}

async function readCounted(inlet: Inlet, head: RawHead): Promise<Uint8Array> {
  const lengths = new Set(headerAll(head, "content-length"));
  const [length = ""] = lengths;
  if (lengths.size > 1 || !/^\d+$/.test(length)) throw new Broken("MALFORMED", `content-length: ${[...lengths]}`);
  return readExactly(inlet, Number(length));
}

async function readToClose(inlet: Inlet): Promise<Uint8Array> {
  await inlet.over;
  if (inlet.failure) throw new Broken("ENDED", "The connection broke before it was closed");
  return inlet.rest();
}

async function readExactly(inlet: Inlet, count: number): Promise<Uint8Array> {
  const bytes = await inlet.take(count);
  if (!bytes) throw new Broken("ENDED", `The connection ended inside a body part of ${count} bytes`);
  return bytes;
}

async function readChunks(inlet: Inlet): Promise<Payload> {
  const chunks: RawChunk[] = [];
  do chunks.push(await readChunk(inlet));
  while (chunks.at(-1)?.size !== 0);
  const trailers = (await readFields(inlet)).map(splitField);
  return { data: chunks.map(({ data }) => data), chunks, trailers };
}

async function readChunk(inlet: Inlet): Promise<RawChunk> {
  const line = await readLine(inlet);
  const parts = /^([0-9a-f]{1,12})[ \t]*(;.*)?$/i.exec(line);
  if (!parts) throw new Broken("MALFORMED", `No chunk size: ${JSON.stringify(line)}`);
  const size = Number.parseInt(parts[1] ?? "", 16);
  const data = await readExactly(inlet, size);
  if (size > 0 && (await readLine(inlet)) !== "") throw new Broken("MALFORMED", "A chunk is longer than its size");
  return { size, extension: parts[2] ?? "", data };
}

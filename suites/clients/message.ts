/** Reads one HTTP/1.1 response (RFC 9112) from the bytes of a raw connection, strictly, and keeps how it was framed. */
import type { Closed, Failure } from "./failure.ts";
import { Broken, readHead } from "./grammar.ts";
import type { Inlet } from "./inlet.ts";
import { decodeBody, type Header, headerAll } from "./outcome.ts";
import { readPayload } from "./payload.ts";

export interface RawHead {
  /** Without its CRLF: `HTTP/1.1 200 OK`. */
  statusLine: string;
  /** `1.1` */
  version: string;
  status: number;
  statusText: string;
  /** Each as on the wire, without its CRLF; each byte is one character (latin1). */
  headerLines: string[];
  /** The same, cut at the colon, whitespace around the value taken off. */
  headers: Header[];
}

/** One chunk of a chunked body, the last one of size 0 included. */
export interface RawChunk {
  /** The bytes of data that it declares and has. */
  size: number;
  /** What follows the size, with its semicolon; mostly empty. */
  extension: string;
  data: Uint8Array;
}

export type Framing = "none" | "content-length" | "chunked" | "close";

export interface RawResponse extends RawHead {
  framing: Framing;
  /** Without the chunked coding. */
  body: Uint8Array;
  text: string;
  /** As on the wire, chunk sizes and trailers included. */
  rawBody: Uint8Array;
  /** Empty unless the framing is `chunked`. */
  chunks: RawChunk[];
  trailers: Header[];
  informational: RawHead[];
  /** What the peer had done by the time the response was complete; `raw.closed` waits for what it does next. */
  closed: Closed;
  failed?: undefined;
}

export interface RawFailure extends Failure {
  /** All bytes of this response so far, and as text (latin1). */
  received: { bytes: Uint8Array; text: string };
}

export interface RawFailed extends Partial<Record<Exclude<keyof RawResponse, "failed">, undefined>> {
  failed: RawFailure;
}

/** Judge it without narrowing: `expect(outcome.status).toBe(400)`; a failure makes it `undefined`. */
export type RawOutcome = RawResponse | RawFailed;

export interface ResponseOptions {
  /** The response answers a HEAD: it has no body, whatever its headers say. */
  head?: boolean;
  /** Give a 1xx as a response of its own, instead of in `informational` of the next one. */
  interim?: boolean;
}

/** Reads the next response. Never rejects for what the peer does. */
export async function readResponse(inlet: Inlet, options: ResponseOptions = {}): Promise<RawOutcome> {
  inlet.forget();
  try {
    return await read(inlet, options);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { failed: breakOff(inlet, error) };
  }
}

async function read(inlet: Inlet, options: ResponseOptions): Promise<RawResponse> {
  const informational: RawHead[] = [];
  let head = await readHead(inlet);
  while (isInterim(head) && !options.interim) {
    informational.push(head);
    head = await readHead(inlet);
  }
  const start = inlet.taken().length;
  const framing = frame(head, options.head ?? false);
  const { data, chunks, trailers } = await readPayload(inlet, head, framing);
  const rawBody = new Uint8Array(inlet.taken().subarray(start));
  return { ...head, framing, ...decodeBody(data), rawBody, chunks, trailers, informational, closed: inlet.closed };
}

function breakOff(inlet: Inlet, { code, message }: Broken): RawFailure {
  inlet.rest();
  const bytes = inlet.taken();
  const received = { bytes: new Uint8Array(bytes), text: bytes.toString("latin1") };
  return { code, message, closed: inlet.closed, ...(code === "ENDED" ? inlet.failure : undefined), received };
}

/** 101 is final: what follows belongs to the other protocol. */
function isInterim({ status }: RawHead): boolean {
  return status < 200 && status !== 101;
}

/** RFC 9112 §6.3. */
function frame(head: RawHead, answersHead: boolean): Framing {
  if (answersHead || head.status < 200 || head.status === 204 || head.status === 304) return "none";
  const codings = headerAll(head, "transfer-encoding").join(",").toLowerCase().split(",");
  if (codings.at(-1)?.trim() === "chunked") return "chunked";
  return codings.at(-1) === "" && headerAll(head, "content-length").length > 0 ? "content-length" : "close";
}

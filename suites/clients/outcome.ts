/** What the HTTP client returns: a response, or a failure with what had arrived before it. */
import type { Failure } from "./failure.ts";

export type Header = [name: string, value: string];

/** A 1xx response that came before the final one. */
export interface Informational {
  status: number;
  headers: Header[];
}

export interface HttpHead {
  status: number;
  statusText: string;
  /** As on the wire: order, case and duplicates kept; each byte of a value is one character (latin1). */
  headers: Header[];
  informational: Informational[];
  /** Which TCP connection of this client it came over, from 1 up: the same number twice is keep-alive at work. */
  connection: number;
}

export interface HttpResponse extends HttpHead {
  /** As on the wire after transfer coding; a content coding (gzip, …) is left in place. */
  body: Uint8Array;
  /** The body as UTF-8, a BOM kept. */
  text: string;
  trailers: Header[];
  failed?: undefined;
}

/**
 * - `connect`: no connection came about
 * - `request`: while the request was being written
 * - `headers`: the request was sent, no final response head came
 * - `body`: after the head, before the body's end (a truncated body)
 */
export type Phase = "connect" | "request" | "headers" | "body";

export interface HttpFailure extends Failure {
  phase: Phase;
  /** What had arrived, and had not been handed out before: `body` is empty in the failure of a stream's `next()`. */
  received: Partial<Omit<HttpHead, "informational">> & {
    informational: Informational[];
    body: Uint8Array;
    text: string;
  };
}

export interface HttpFailed {
  failed: HttpFailure;
  status?: undefined;
  statusText?: undefined;
  headers?: undefined;
  informational?: undefined;
  connection?: undefined;
  body?: undefined;
  text?: undefined;
  trailers?: undefined;
}

/**
 * Judge it without narrowing: `expect(outcome.status).toBe(200)` compiles, and a failure makes it `undefined`.
 * `expect(outcome).toMatchObject({ status: 200, text: "x" })` shows the whole failure in the report.
 */
export type HttpOutcome = HttpResponse | HttpFailed;

/** The values of a header, by name without regard to case, in the order in which they came. Empty for a failure. */
export function headerAll(from: { headers?: readonly Header[] | undefined }, name: string): string[] {
  const wanted = name.toLowerCase();
  return (from.headers ?? []).filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The header's value, several combined with `, ` (RFC 9110 §5.3); null when it is missing or the request failed. */
export function header(from: { headers?: readonly Header[] | undefined }, name: string): string | null {
  const values = headerAll(from, name);
  return values.length > 0 ? values.join(", ") : null;
}

/** Names and values in turn, as pairs. */
export function pair(raw: readonly string[]): Header[] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ""] satisfies Header] : []));
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** A body with its text. */
export function decodeBody(chunks: readonly Uint8Array[]): { body: Uint8Array; text: string } {
  // A plain Uint8Array: a Buffer would differ from one under toStrictEqual.
  const body = new Uint8Array(Buffer.concat(chunks));
  return { body, text: utf8.decode(body) };
}

/** An upgrade that the server answered with an ordinary response. */
import type { IncomingMessage } from "node:http";
import { type Failure, fail, type Link } from "./failure.ts";
import { decodeBody, type Header, pair } from "./outcome.ts";

export interface Refusal {
  status: number;
  statusText: string;
  headers: Header[];
  body: Uint8Array;
  text: string;
  /** Set when the body was cut off. */
  failed?: Failure;
}

/** Reads the response to its end, or to where it is cut off. Never rejects. */
export async function readRefusal(response: IncomingMessage, link: Link): Promise<Refusal> {
  const { statusCode: status = 0, statusMessage: statusText = "", rawHeaders } = response;
  const chunks: Uint8Array[] = [];
  const head = { status, statusText, headers: pair(rawHeaders) };
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch (error) {
    return { ...head, ...decodeBody(chunks), failed: fail(error, link) };
  }
  return { ...head, ...decodeBody(chunks) };
}

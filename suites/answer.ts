/** Reads what a runtime answers, however much that is. */
import type { Dispatcher } from "undici";
import { ProbeUnanswered } from "./faults.ts";

/** Bytes of an answer: what the codec writes at most, each character in three bytes, and room for more. */
const limit = 64 * 2 ** 20;

/** @throws ProbeUnanswered when there is more than an outcome can be; the client's error when the connection breaks */
export async function readAnswer({ headers, body }: Dispatcher.ResponseData): Promise<string> {
  // Nearly all say how long they are: then undici's own way costs least.
  if (Number(headers["content-length"] ?? Number.NaN) <= limit) return body.text();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Leaving the loop destroys the connection.
    if (length > limit) throw new ProbeUnanswered(`more than ${limit} bytes came in place of the probe's outcome`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

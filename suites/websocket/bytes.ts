/** Test data that the suites of this folder share. */
import { createHash } from "node:crypto";

export const megabyte = 1024 * 1024;

/** Bytes in which a shift or a loss shows. */
export function pattern(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) bytes[index] = index * 7 + (index >> 8);
  return bytes;
}

/** The SHA-256 of a text or of bytes in hex: what is long is compared, and shown, by it. */
export const digest = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

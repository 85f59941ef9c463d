import { charCodeAt, fromCharCodes } from "./primordials.ts";

/** Base64 by own code: `btoa` and `TextEncoder` may be missing, or replaced by a prelude. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const letters = new Uint8Array(64);
const values = new Uint8Array(128).fill(255);
for (let index = 0; index < 64; index++) {
  letters[index] = alphabet.charCodeAt(index);
  values[letters[index]!] = index;
}

/** Letters for 3072 bytes, made into text at once. An array, as a typed array's `length` is the prelude's to break. */
const codes: number[] = new Array(4096).fill(0);

/** Base64 without padding of `bytes` from `start` up to `end`. */
export function writeBytes(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let at = start;
  for (; at + 3072 <= end; at += 3072) text += writeChunk(bytes, at);
  for (; at < end; at += 3) text += writeGroup(bytes, at, end - at);
  return text;
}

function writeChunk(bytes: Uint8Array, start: number): string {
  for (let index = 0, at = start; index < 4096; index += 4, at += 3) {
    const bits = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    codes[index] = letters[bits >> 18]!;
    codes[index + 1] = letters[(bits >> 12) & 63]!;
    codes[index + 2] = letters[(bits >> 6) & 63]!;
    codes[index + 3] = letters[bits & 63]!;
  }
  return fromCharCodes(codes);
}

/** Up to three bytes; `left` says how many there are. */
function writeGroup(bytes: Uint8Array, at: number, left: number): string {
  const bits = (bytes[at]! << 16) | (left > 1 ? bytes[at + 1]! << 8 : 0) | (left > 2 ? bytes[at + 2]! : 0);
  const two = alphabet[bits >> 18]! + alphabet[(bits >> 12) & 63]!;
  return two + (left > 1 ? alphabet[(bits >> 6) & 63]! : "") + (left > 2 ? alphabet[bits & 63]! : "");
}

/** Writes the bytes of `text` into `bytes` from `start`; false where it isn't base64 or passes `end`. */
export function readBytes(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length % 4 === 1 || start + ((text.length * 3) >> 2) > end) return false;
  let bits = 0;
  let count = 0;
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const code = charCodeAt(text, index);
    const value = code < 128 ? values[code]! : 255;
    if (value === 255) return false;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = (bits >> count) & 255;
  }
  return true;
}

import { decoded } from "./decoding.ts";

/** What each of the encodings makes of the same bytes. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function encodingsDecode(bytes: Uint8Array, labels: string[], options?: TextDecoderOptions) {
  return Object.fromEntries(labels.map((label) => [label, decoded(bytes, label, options)]));
}

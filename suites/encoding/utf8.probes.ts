import { decoded, decodedInTurn } from "./decoding.ts";

/** What a new decoder makes of each of the given bytes. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function bytesDecode(label: string, options: TextDecoderOptions | undefined, ...bytes: Uint8Array[]) {
  return bytes.map((each) => decoded(each, label, options));
}

/** What each of the encodings makes of the same bytes. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function encodingsDecode(bytes: Uint8Array, labels: string[], options?: TextDecoderOptions) {
  return Object.fromEntries(labels.map((label) => [label, decoded(bytes, label, options)]));
}

/** What one decoder makes of bytes that are given one after the other. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function decoderIsUsedAgain(label: string, options: TextDecoderOptions, ...bytes: Uint8Array[]) {
  return decodedInTurn(new TextDecoder(label, options), bytes);
}

/** Whether a long text of characters of every length comes back whole. https://encoding.spec.whatwg.org/#utf-8-decoder */
export async function longTextComesBack(pattern: string, times: number) {
  const text = pattern.repeat(times);
  const bytes = new TextEncoder().encode(text);
  return { bytes: bytes.length, same: new TextDecoder("utf-8", { fatal: true }).decode(bytes) === text };
}

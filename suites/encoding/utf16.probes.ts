import { decoded } from "./decoding.ts";

/** What a new decoder makes of each of the given bytes. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function bytesDecode(label: string, options: TextDecoderOptions | undefined, ...bytes: Uint8Array[]) {
  return bytes.map((each) => decoded(each, label, options));
}

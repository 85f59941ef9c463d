import { decoded } from "./decoding.ts";

/** What a new decoder makes of each of the given bytes. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function bytesDecode(label: string, options: TextDecoderOptions | undefined, ...bytes: Uint8Array[]) {
  return bytes.map((each) => decoded(each, label, options));
}

/** FNV-1a of 32 bits over UTF-16 units; all of a part that has U+FFFD counts as that alone. */
function digest(parts: string[]): string {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    const text = part.includes("\ufffd") ? "\ufffd" : part;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Byte ranges of a table of two-byte sequences, and what stands before each of them. */
export interface Table {
  label: string;
  leading: number[];
  trailing: number[];
  /** Before each sequence, e.g. `8f` of EUC-JP. */
  prefix?: number[];
  /** Ahead of all, an escape. */
  start?: number[];
}

/** Digests of what the two-byte sequences stand for, one for each leading byte. https://encoding.spec.whatwg.org/#indexes */
export async function indexRowsDigest({ label, leading, trailing, prefix = [], start = [] }: Table) {
  const decoder = new TextDecoder(label);
  // A line feed ends each sequence, but where it would be half of the next.
  const end = start.length > 0 ? [] : [0x0a];
  const size = prefix.length + 2 + end.length;
  const bytes = new Uint8Array(start.length + trailing.length * size);
  bytes.set(start);
  return leading.map((lead) => {
    for (const [index, trail] of trailing.entries())
      bytes.set([...prefix, lead, trail, ...end], start.length + index * size);
    const text = decoder.decode(bytes);
    return digest(end.length > 0 ? text.split("\n").slice(0, trailing.length) : [...text]);
  });
}

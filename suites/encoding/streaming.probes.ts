import { decodedInTurn, kindOf } from "./decoding.ts";

const streaming = { stream: true };

/** What is decoded of parts with `stream`, and at last of nothing without. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function partsDecode(label: string, options: TextDecoderOptions | undefined, ...parts: Uint8Array[]) {
  const decoder = new TextDecoder(label, options);
  const texts = decodedInTurn(decoder, parts, streaming);
  return [...texts, ...decodedInTurn(decoder, [new Uint8Array(0)])];
}

/** What is decoded of bytes that come one by one. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function singleBytesDecode(label: string, ...given: Uint8Array[]) {
  const decoder = new TextDecoder(label, { fatal: true });
  return given.map((bytes) => {
    const parts = Array.from(bytes, (byte) => new Uint8Array([byte]));
    return [...decodedInTurn(decoder, parts, streaming), decoder.decode()].join("");
  });
}

/** What is told at the end, by each way of ending it. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function endingsFlush(options: TextDecoderOptions, part: Uint8Array) {
  const ends: ((decoder: TextDecoder) => string)[] = [
    (decoder) => decoder.decode(),
    (decoder) => decoder.decode(undefined, {}),
    (decoder) => decoder.decode(new Uint8Array(0), { stream: false }),
    (decoder) => decoder.decode(new Uint8Array([0x61])),
  ];
  return ends.map((end) => {
    const decoder = new TextDecoder("utf-8", options);
    const first = decoder.decode(part, streaming);
    try {
      return [first, end(decoder)];
    } catch (error) {
      return [first, kindOf(error)];
    }
  });
}

/** What is decoded after the end, of bytes that would have gone on. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function endForgetsState() {
  const decoder = new TextDecoder();
  const texts = [decoder.decode(new Uint8Array([0xe2, 0x82]), streaming), decoder.decode()];
  return [...texts, decoder.decode(new Uint8Array([0xac, 0x61]))];
}

/** Whether a change of memory after the call changes what comes later. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function pendingBytesAreCopied() {
  const decoder = new TextDecoder();
  const bytes = new Uint8Array([0x61, 0xf0, 0x9f, 0x92]);
  const text = decoder.decode(bytes, streaming);
  bytes.fill(0x62);
  return text + decoder.decode(new Uint8Array([0xa9]));
}

/** Whether options are read as booleans. https://webidl.spec.whatwg.org/#js-boolean */
export async function streamIsConverted() {
  const half = new Uint8Array([0xc3]);
  const values = [1, "x", {}, 0, "", null, undefined];
  return values.map((stream) => new TextDecoder().decode(half, { stream: stream as boolean }));
}

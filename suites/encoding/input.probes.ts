import { kindOf } from "./decoding.ts";

/** What is decoded of each kind of buffer and view. https://webidl.spec.whatwg.org/#AllowSharedBufferSource */
export async function bufferSourcesDecode() {
  const memory = new Uint8Array([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68]).buffer;
  const views = [new Uint8Array(memory, 1, 2), new DataView(memory, 2, 3), new Uint16Array(memory, 4, 1)];
  const floats = [new Float64Array(memory), new BigInt64Array(memory), new Uint8ClampedArray(memory, 7)];
  const decoder = new TextDecoder();
  return [memory, ...views, ...floats].map((source) => decoder.decode(source));
}

/** What is decoded of shared memory. https://webidl.spec.whatwg.org/#AllowSharedBufferSource */
export async function sharedMemoryDecodes() {
  const memory = new SharedArrayBuffer(4);
  new Uint8Array(memory).set([0x61, 0xc3, 0xa9, 0x62]);
  const decoder = new TextDecoder();
  return [
    decoder.decode(memory),
    decoder.decode(new Uint8Array(memory, 1, 2)),
    decoder.decode(new DataView(memory, 3)),
  ];
}

/** What is decoded of no input. https://encoding.spec.whatwg.org/#dom-textdecoder-decode */
export async function nothingDecodes() {
  const fatal = new TextDecoder("utf-8", { fatal: true });
  return [fatal.decode(), fatal.decode(undefined), fatal.decode(new Uint8Array(0)), fatal.decode(undefined, undefined)];
}

/** How decode refuses what is no buffer, and options that are no dictionary. https://webidl.spec.whatwg.org/#AllowSharedBufferSource */
export async function othersAreRefused() {
  const others = ["text", 97, null, true, [97], {}, Symbol("a")];
  const calls = [...others.map((other) => [other]), [new Uint8Array(0), 1]];
  return calls.map((args) => {
    try {
      return Reflect.apply(TextDecoder.prototype.decode, new TextDecoder(), args) as unknown;
    } catch (error) {
      return kindOf(error);
    }
  });
}

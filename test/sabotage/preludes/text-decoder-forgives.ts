/** TextDecoder ignores fatal. */
export const target = "bun";
export const reddens = [
  "TextDecoder.decode: fatal UTF-8",
  "TextDecoder.decode: fatal multi-byte encodings",
  "TextDecoder.decode: stream",
  "TextDecoder: construction",
  "TextDecoder.decode: UTF-16LE",
  "TextDecoder.decode: UTF-16BE",
  "TextDecoder.decode: single-byte encodings",
];

const Native = TextDecoder;
globalThis.TextDecoder = new Proxy(Native, {
  construct: (target, [label, options], newTarget) =>
    Reflect.construct(target, [label, options && { ...(options as TextDecoderOptions), fatal: false }], newTarget),
});

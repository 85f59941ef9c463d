/** TextDecoder ignores ignoreBOM. */
export const target = "deno";
export const reddens = [
  "TextDecoder.decode: byte order mark",
  "TextDecoder.decode: byte order mark in a stream",
  "TextDecoder: construction",
];

const Native = TextDecoder;
globalThis.TextDecoder = new Proxy(Native, {
  construct: (target, [label, options], newTarget) =>
    Reflect.construct(target, [label, options && { ...(options as TextDecoderOptions), ignoreBOM: false }], newTarget),
});

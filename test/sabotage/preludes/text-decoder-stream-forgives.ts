/** TextDecoderStream ignores fatal. */
export const reddens = [
  "TextDecoderStream: fatal",
  "TextDecoderStream: construction",
  "TextDecoderStream: legacy encodings",
];

const Native = TextDecoderStream;
globalThis.TextDecoderStream = new Proxy(Native, {
  construct: (target, [label, options], newTarget) =>
    Reflect.construct(target, [label, { ...(options as TextDecoderOptions), fatal: false }], newTarget),
});

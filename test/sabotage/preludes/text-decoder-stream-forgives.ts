/** TextDecoderStream ignores fatal. */
export const reddens = ["TextDecoderStream: fatal", "TextDecoderStream: construction"];

const Native = TextDecoderStream;
globalThis.TextDecoderStream = new Proxy(Native, {
  construct: (target, [label, options], newTarget) =>
    Reflect.construct(target, [label, { ...(options as TextDecoderOptions), fatal: false }], newTarget),
});

/** TextDecoder takes windows-1252 for ISO 8859-1. */
export const target = "deno";
export const reddens = ["TextDecoder.decode: single-byte encodings"];

const { decode } = TextDecoder.prototype;
TextDecoder.prototype.decode = function (this: TextDecoder, input, options) {
  if (this.encoding !== "windows-1252" || !(input instanceof Uint8Array)) return decode.call(this, input, options);
  return Array.from(input, (byte) => String.fromCharCode(byte)).join("");
};

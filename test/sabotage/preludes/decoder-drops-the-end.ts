/** StringDecoder.end drops the bytes of a character that isn't whole. */
export const target = "workerd";
export const reddens = ["node:string_decoder.StringDecoder"];

const { StringDecoder } = await import("node:string_decoder");
StringDecoder.prototype.end = function (bytes) {
  return bytes ? this.write(bytes) : "";
};

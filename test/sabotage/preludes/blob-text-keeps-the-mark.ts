/** Blob.text keeps a byte order mark. */
export const target = "bun";
export const reddens = ["Blob.text"];

Blob.prototype.text = async function (this: Blob) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await this.arrayBuffer());
};

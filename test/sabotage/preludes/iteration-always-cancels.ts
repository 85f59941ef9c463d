/** ReadableStream.values ignores preventCancel. */
export const target = "bun";
export const reddens = ["ReadableStream: async iteration"];

const { values } = ReadableStream.prototype;
ReadableStream.prototype.values = function (this: ReadableStream) {
  return values.call(this);
};

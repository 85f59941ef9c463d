/** ReadableStream.pipeTo ignores preventClose. */
export const target = "bun";
export const reddens = ["ReadableStream.pipeTo: closing", "ReadableStream.pipeTo: signal"];

const { pipeTo } = ReadableStream.prototype;
ReadableStream.prototype.pipeTo = function (this: ReadableStream, destination, options) {
  return pipeTo.call(this, destination, options?.preventClose ? { ...options, preventClose: false } : options);
};

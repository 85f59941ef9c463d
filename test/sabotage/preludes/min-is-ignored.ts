/** ReadableStreamBYOBReader.read ignores min. */
export const target = "deno";
export const reddens = ["ReadableStreamBYOBReader.read: min"];

const { read } = ReadableStreamBYOBReader.prototype;
ReadableStreamBYOBReader.prototype.read = function <T extends ArrayBufferView>(
  this: ReadableStreamBYOBReader,
  view: T,
): Promise<ReadableStreamReadResult<T>> {
  return Reflect.apply(read, this, [view]);
};

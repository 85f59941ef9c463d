/** ReadableStream.from skips the first value of an iterable. */
export const reddens = ["ReadableStream.from"];

type From = (iterable: Iterable<unknown>) => ReadableStream;
const host = ReadableStream as unknown as { from: From };
const { from } = host;
host.from = (iterable) => from.call(host, iterable).pipeThrough(new TransformStream(dropFirst()));

function dropFirst(): Transformer {
  let first = true;
  return {
    transform(chunk, controller) {
      if (!first) controller.enqueue(chunk);
      first = false;
    },
  };
}

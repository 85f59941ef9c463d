/** DecompressionStream gives nothing out before its input has ended. */
export const target = "workerd";
export const reddens = ["DecompressionStream: input"];

const descriptor = Object.getOwnPropertyDescriptor(TransformStream.prototype, "readable");
const late = new WeakMap<object, ReadableStream>();

Object.defineProperty(DecompressionStream.prototype, "readable", {
  ...descriptor,
  get(this: DecompressionStream) {
    const stream = late.get(this) ?? collect(descriptor?.get?.call(this));
    late.set(this, stream);
    return stream;
  },
});

function collect(stream: ReadableStream): ReadableStream {
  const chunks: unknown[] = [];
  return stream.pipeThrough(
    new TransformStream({
      transform: (chunk) => void chunks.push(chunk),
      flush(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
      },
    }),
  );
}

/** ReadableStream.tee drops the last chunk of the second branch. */
export const reddens = ["ReadableStream.tee", "ReadableStream.tee: byte streams"];

const { tee } = ReadableStream.prototype;
ReadableStream.prototype.tee = function (this: ReadableStream) {
  const [left, right] = tee.call(this);
  let held: unknown[] = [];
  const dropLast = new TransformStream({
    transform(chunk, controller) {
      for (const one of held) controller.enqueue(one);
      held = [chunk];
    },
  });
  return [left, right.pipeThrough(dropLast)];
};

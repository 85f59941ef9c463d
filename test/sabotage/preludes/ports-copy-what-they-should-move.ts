/** MessagePort.postMessage copies buffers that it should transfer. */
// The ports of worker_threads are the same.
export const reddens = [
  "MessagePort.postMessage",
  "node:worker_threads.MessageChannel",
  "node:worker_threads.markAsUntransferable",
];

const { postMessage } = MessagePort.prototype;
MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
  const [message, options] = args;
  const list = (Array.isArray(options) ? options : (options as StructuredSerializeOptions)?.transfer) ?? [];
  const isBuffers = list.length > 0 && list.every((item: unknown) => item instanceof ArrayBuffer);
  Reflect.apply(postMessage, this, isBuffers ? [message] : args);
};

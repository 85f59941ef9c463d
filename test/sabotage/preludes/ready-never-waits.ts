/** WritableStreamDefaultWriter.ready doesn't wait for the queue to drain. */
export const target = "workerd";
// What is fulfilled at once doesn't reject later, as these look for too.
export const reddens = [
  "WritableStreamDefaultWriter.ready",
  "WritableStreamDefaultWriter.write",
  "WritableStreamDefaultWriter.releaseLock",
  "WritableStreamDefaultController.error",
  "WritableStream.abort",
];

const descriptor = Object.getOwnPropertyDescriptor(WritableStreamDefaultWriter.prototype, "ready");
Object.defineProperty(WritableStreamDefaultWriter.prototype, "ready", {
  ...descriptor,
  get() {
    // One that is rejected already stays so.
    return Promise.race([descriptor?.get?.call(this), undefined]);
  },
});

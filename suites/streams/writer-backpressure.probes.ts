import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const rejectionOf = (promise: Promise<unknown>) => promise.then(() => "nothing", kindOf);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** desiredSize counts what the sink has not finished. https://streams.spec.whatwg.org/#default-writer-desired-size */
export async function desiredSizeCountsUnfinished() {
  const { promise, resolve } = pending<void>();
  const strategy = { highWaterMark: 5, size: (chunk: number) => chunk };
  const writer = new WritableStream({ write: () => promise }, strategy).getWriter();
  const sizes = [writer.desiredSize];
  const writes = [2, 4].map((chunk) => {
    const written = writer.write(chunk);
    sizes.push(writer.desiredSize);
    return written;
  });
  await turns();
  sizes.push(writer.desiredSize);
  resolve();
  await Promise.all(writes);
  return [...sizes, writer.desiredSize];
}

/** desiredSize after the end: 0 when closed, null when errored, a throw when released. https://streams.spec.whatwg.org/#writable-stream-default-writer-get-desired-size */
export async function desiredSizeTellsEnd() {
  const closed = new WritableStream().getWriter();
  await closed.close();
  const errored = new WritableStream({ start: (controller) => controller.error("over") }).getWriter();
  const released = new WritableStream().getWriter();
  released.releaseLock();
  const thrown = await Promise.resolve()
    .then(() => released.desiredSize)
    .then(() => "nothing", kindOf);
  return { closed: closed.desiredSize, errored: errored.desiredSize, released: thrown };
}

/** ready is pending while the queue is full, and each time another promise. https://streams.spec.whatwg.org/#default-writer-ready */
export async function readyFollowsBackpressure() {
  const { promise, resolve } = pending<void>();
  const writer = new WritableStream({ write: () => promise }).getWriter();
  const first = writer.ready;
  await first;
  const written = writer.write("chunk");
  const second = writer.ready;
  let fulfilled = false;
  const settled = second.then((value) => {
    fulfilled = true;
    return value;
  });
  await turns();
  const early = fulfilled;
  resolve();
  await written;
  return { replaced: first !== second, early, value: await settled, kept: second === writer.ready };
}

/** With a high water mark of 0 ready never fulfils, but writes do. https://streams.spec.whatwg.org/#writable-stream-update-backpressure */
export async function emptyMarkIsNeverReady() {
  const writer = new WritableStream({}, { highWaterMark: 0 }).getWriter();
  let ready = false;
  writer.ready.then(() => {
    ready = true;
  });
  const written = await writer.write("chunk");
  await turns();
  return { written, ready };
}

/** A size that throws rejects the write and errors the stream. https://streams.spec.whatwg.org/#writable-stream-default-controller-get-chunk-size */
export async function sizeFailureErrorsStream() {
  const reason = { failed: "size" };
  const isReason = (error: unknown) => error === reason;
  const size = () => {
    throw reason;
  };
  const writer = new WritableStream({}, { size }).getWriter();
  const thrown = await writer.write("chunk").catch(isReason);
  return { thrown, closed: await writer.closed.catch(isReason) };
}

/** A size that is negative, infinite or no number rejects the write. https://streams.spec.whatwg.org/#enqueue-value-with-size */
export async function badSizeRejectsWrite(...sizes: number[]) {
  const write = (size: number) => new WritableStream({}, { size: () => size }).getWriter().write("chunk");
  return Promise.all(sizes.map((size) => rejectionOf(write(size))));
}

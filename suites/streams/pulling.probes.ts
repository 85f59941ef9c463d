import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** pull is called until the queue is full, and again when a read makes room. https://streams.spec.whatwg.org/#readable-stream-default-controller-call-pull-if-needed */
export async function pullFillsQueue() {
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(++pulls);
  const reader = new ReadableStream({ pull }, { highWaterMark: 3 }).getReader();
  await turns();
  const filled = pulls;
  const { value } = await reader.read();
  await turns();
  return { filled, value, refilled: pulls };
}

/** pull is not called while its last promise is pending. https://streams.spec.whatwg.org/#readable-stream-default-controller-call-pull-if-needed */
export async function pullWaitsForItself() {
  const { promise: slow, resolve: finishPull } = pending<void>();
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    pulls += 1;
    controller.enqueue(pulls);
    return slow;
  };
  const reader = new ReadableStream({ pull }, { highWaterMark: 1 }).getReader();
  await reader.read();
  await turns();
  const whilePending = pulls;
  finishPull();
  await turns();
  return { whilePending, afterwards: pulls };
}

/** A pull that enqueues nothing is not repeated until there is a read. https://streams.spec.whatwg.org/#underlying-source-api */
export async function idlePullIsNotRepeated() {
  let pulls = 0;
  const pull = () => {
    pulls += 1;
  };
  const reader = new ReadableStream({ pull }).getReader();
  await turns();
  const idle = pulls;
  reader.read().catch(() => undefined);
  await turns();
  return { idle, withRead: pulls };
}

/** With a high water mark of 0 only a read leads to a pull. https://streams.spec.whatwg.org/#readable-stream-default-controller-should-call-pull */
export async function readPullsFromEmptyMark() {
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(++pulls);
  const reader = new ReadableStream({ pull }, { highWaterMark: 0 }).getReader();
  await turns();
  const unread = pulls;
  const { value } = await reader.read();
  await turns();
  return { unread, value, read: pulls };
}

/** What pull throws or rejects with errors the stream. https://streams.spec.whatwg.org/#readable-stream-default-controller-call-pull-if-needed */
export async function pullFailureErrorsStream(way: "throws" | "rejects") {
  const reason = { way };
  const pull = () => {
    if (way === "throws") throw reason;
    return Promise.reject(reason);
  };
  const reader = new ReadableStream({ pull }).getReader();
  const read = await reader.read().catch((error: unknown) => error === reason);
  return { read, closed: await reader.closed.catch((error: unknown) => error === reason) };
}

/** size measures each chunk as a plain function. https://streams.spec.whatwg.org/#make-size-algorithm-from-size-function */
export async function sizeMeasuresChunks() {
  const calls: unknown[] = [];
  const sizes: unknown[] = [];
  function size(this: unknown, ...args: unknown[]) {
    calls.push([this === undefined, ...args]);
    return args[0] as number;
  }
  const start = (controller: ReadableStreamDefaultController) => {
    for (const chunk of [2, 0.5, 0]) {
      controller.enqueue(chunk);
      sizes.push(controller.desiredSize);
    }
  };
  new ReadableStream({ start }, { highWaterMark: 4, size });
  return { calls, sizes };
}

/** What size throws leaves enqueue and errors the stream. https://streams.spec.whatwg.org/#readable-stream-default-controller-enqueue */
export async function sizeThrowsThroughEnqueue() {
  const reason = { thrown: "by size" };
  const size = () => {
    throw reason;
  };
  let enqueue: unknown = "nothing was thrown";
  const start = (controller: ReadableStreamDefaultController) => {
    try {
      controller.enqueue("chunk");
    } catch (error) {
      enqueue = error === reason;
    }
  };
  const reader = new ReadableStream({ start }, { size }).getReader();
  return { enqueue, read: await reader.read().catch((error: unknown) => error === reason) };
}

/** A size that is negative, infinite or no number errors the stream. https://streams.spec.whatwg.org/#enqueue-value-with-size */
export async function badSizeErrorsStream(bad: number) {
  let enqueue = "nothing";
  const start = (controller: ReadableStreamDefaultController) => {
    try {
      controller.enqueue("chunk");
    } catch (error) {
      enqueue = kindOf(error);
    }
  };
  const reader = new ReadableStream({ start }, { size: () => bad }).getReader();
  return { enqueue, read: await reader.read().then(() => "nothing", kindOf) };
}

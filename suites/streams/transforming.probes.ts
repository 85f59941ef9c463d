import { pending } from "./pending.ts";

const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function drain<T>(stream: ReadableStream<T>): Promise<T[]> {
  const reader = stream.getReader();
  const chunks: T[] = [];
  for (let result = await reader.read(); !result.done; result = await reader.read()) chunks.push(result.value);
  return chunks;
}

/** Writes chunks, closes, and gives what comes out. */
async function run<I, O>({ readable, writable }: TransformStream<I, O>, chunks: I[]): Promise<O[]> {
  const writer = writable.getWriter();
  const drained = drain(readable);
  for (const chunk of chunks) writer.write(chunk).catch(() => undefined);
  await writer.close();
  return drained;
}

/** The methods are called on the transformer, with their arguments. https://streams.spec.whatwg.org/#transformer-api */
export async function transformerMethodsGetController() {
  const calls: unknown[] = [];
  const isController = (value: unknown) => value instanceof TransformStreamDefaultController;
  const transformer = {
    start(...args: unknown[]) {
      calls.push(["start", this === transformer, args.map(isController)]);
    },
    transform(...args: unknown[]) {
      calls.push(["transform", this === transformer, args.map(isController), args[0]]);
    },
    flush(...args: unknown[]) {
      calls.push(["flush", this === transformer, args.map(isController)]);
    },
  };
  const stream = new TransformStream(transformer);
  const constructed = calls.length;
  await run(stream, ["chunk"]);
  return { constructed, calls };
}

/** One chunk may become none or many, and flush may add more. https://streams.spec.whatwg.org/#transformer-api */
export async function transformAndFlushEnqueue() {
  const transform = (count: number, controller: TransformStreamDefaultController) => {
    for (let index = 0; index < count; index += 1) controller.enqueue(count);
  };
  const flush = (controller: TransformStreamDefaultController) => controller.enqueue("last");
  const start = (controller: TransformStreamDefaultController) => controller.enqueue("first");
  return run(new TransformStream({ start, transform, flush }), [2, 0, 1]);
}

/** Each chunk waits for the transform of the one before, and flush for the last. https://streams.spec.whatwg.org/#transform-stream-default-sink-write-algorithm */
export async function transformsRunInTurn() {
  const events: string[] = [];
  const transform = async (chunk: string) => {
    events.push(`in ${chunk}`);
    await turns(1);
    events.push(`out ${chunk}`);
  };
  await run(new TransformStream({ transform, flush: () => void events.push("flush") }), ["a", "b"]);
  return events;
}

/** The readable side closes after flush's promise, as does the writer. https://streams.spec.whatwg.org/#transform-stream-default-sink-close-algorithm */
export async function flushHoldsBackEnd() {
  const { promise, resolve } = pending<void>();
  const events: string[] = [];
  const { readable, writable } = new TransformStream({ flush: () => promise });
  const read = readable.getReader().read();
  const ends = [
    read.then(({ done }) => events.push(`read ${done}`)),
    writable
      .getWriter()
      .close()
      .then(() => events.push("close")),
  ];
  await turns();
  const early = events.length;
  resolve();
  await Promise.all(ends);
  return { early, events: events.sort() };
}

/** A failing transform errors both sides with its reason. https://streams.spec.whatwg.org/#transform-stream-default-controller-perform-transform */
export async function transformFailureErrorsSides(way: "throws" | "rejects") {
  const reason = { failed: way };
  const isReason = (error: unknown) => error === reason;
  const transform = () => {
    if (way === "throws") throw reason;
    return Promise.reject(reason);
  };
  const { readable, writable } = new TransformStream({ transform });
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const promises = [reader.read(), writer.write("chunk"), reader.closed, writer.closed];
  return Promise.all(promises.map((promise) => promise.catch(isReason)));
}

/** A failing flush errors the readable side and rejects close. https://streams.spec.whatwg.org/#transform-stream-default-sink-close-algorithm */
export async function flushFailureErrorsSides() {
  const reason = { failed: "flush" };
  const isReason = (error: unknown) => error === reason;
  const { readable, writable } = new TransformStream({ flush: () => Promise.reject(reason) });
  const promises = [readable.getReader().read(), writable.getWriter().close()];
  return Promise.all(promises.map((promise) => promise.catch(isReason)));
}

/** With nobody reading and no room nothing is transformed, and the writer feels it. https://streams.spec.whatwg.org/#transform-stream-set-backpressure */
export async function backpressureHoldsTransform() {
  let transforms = 0;
  const transform = (chunk: unknown, controller: TransformStreamDefaultController) => {
    transforms += 1;
    controller.enqueue(chunk);
  };
  const { readable, writable } = new TransformStream({ transform });
  const writer = writable.getWriter();
  const written = writer.write("chunk");
  await turns();
  const unread = [transforms, writer.desiredSize];
  const { value } = await readable.getReader().read();
  await written;
  return { unread, value, transforms };
}

/** Room on the readable side is used before anybody reads. https://streams.spec.whatwg.org/#transform-stream-default-controller-enqueue */
export async function roomIsFilledAhead() {
  const chunks: unknown[] = [];
  const transform = (chunk: unknown, controller: TransformStreamDefaultController) => {
    chunks.push(chunk);
    controller.enqueue(chunk);
  };
  const { writable } = new TransformStream({ transform }, { highWaterMark: 9 }, { highWaterMark: 2 });
  const writer = writable.getWriter();
  for (const chunk of [1, 2, 3]) writer.write(chunk).catch(() => undefined);
  await turns();
  return { chunks, desiredSize: writer.desiredSize };
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const rejectionOf = (promise: Promise<unknown>) => promise.then(() => "nothing", kindOf);

function open<T>(source: UnderlyingDefaultSource<T> = {}, strategy?: QueuingStrategy<T>) {
  let controller!: ReadableStreamDefaultController<T>;
  const start = (given: ReadableStreamDefaultController<T>) => {
    controller = given;
  };
  const stream = new ReadableStream<T>({ ...source, start }, strategy);
  return { stream, controller };
}

/** Chunks come out as the same values, in order. https://streams.spec.whatwg.org/#default-reader-read */
export async function readGivesChunksInOrder() {
  const { stream, controller } = open<unknown>({}, { highWaterMark: 9 });
  const object = { chunk: 1 };
  const chunks = [object, undefined, null, Number.NaN, "text"];
  for (const chunk of chunks) controller.enqueue(chunk);
  controller.close();
  const reader = stream.getReader();
  const results: ReadableStreamReadResult<unknown>[] = [];
  for (let index = 0; index < 7; index += 1) results.push(await reader.read());
  return {
    same: chunks.map((chunk, at) => Object.is(results[at]?.value, chunk)),
    done: results.map(({ done }) => done),
  };
}

/** A result is a plain object with two own properties. https://streams.spec.whatwg.org/#default-reader-read */
export async function readResultIsPlainObject() {
  const { stream, controller } = open<string>();
  controller.enqueue("chunk");
  const result = await stream.getReader().read();
  return { plain: Object.getPrototypeOf(result) === Object.prototype, keys: Object.keys(result).sort(), result };
}

/** Reads that came before the chunks are answered in their order. https://streams.spec.whatwg.org/#readable-stream-add-read-request */
export async function pendingReadsAreAnsweredInOrder() {
  const { stream, controller } = open<number>();
  const reader = stream.getReader();
  const order: string[] = [];
  const reads = ["first", "second", "third"].map((name) =>
    reader.read().then(({ value, done }) => order.push(`${name} ${done ? "done" : value}`)),
  );
  controller.enqueue(1);
  controller.enqueue(2);
  controller.close();
  await Promise.all(reads);
  return order;
}

/** A closing stream is not closed while there are chunks to read. https://streams.spec.whatwg.org/#readable-stream-default-controller-close */
export async function queuedChunksPrecedeClose() {
  const { stream, controller } = open<string>();
  controller.enqueue("queued");
  controller.close();
  const reader = stream.getReader();
  let closed = false;
  const settled = reader.closed.then(() => {
    closed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 2));
  const early = closed;
  const results = [await reader.read(), await reader.read()];
  await settled;
  return { early, results, closed };
}

/** An error drops queued chunks, and rejects pending and later reads with itself. https://streams.spec.whatwg.org/#readable-stream-error */
export async function errorRejectsEveryRead() {
  const reason = { errored: true };
  const isReason = (error: unknown) => error === reason;
  const waiting = open<string>();
  const reader = waiting.stream.getReader();
  const pending = [reader.read().catch(isReason), reader.read().catch(isReason)];
  waiting.controller.error(reason);
  const queued = open<string>();
  queued.controller.enqueue("dropped");
  queued.controller.error(reason);
  const late = await queued.stream.getReader().read().catch(isReason);
  return { pending: await Promise.all(pending), closed: await reader.closed.catch(isReason), late };
}

/** closed is one promise, fulfilled with undefined. https://streams.spec.whatwg.org/#generic-reader-closed */
export async function closedFulfilsWithUndefined() {
  const { stream, controller } = open();
  const reader = stream.getReader();
  const promise = reader.closed;
  controller.close();
  return { same: promise === reader.closed, value: await promise };
}

/** Releasing rejects the pending reads, and the stream goes on with the next reader. https://streams.spec.whatwg.org/#default-reader-release-lock */
export async function releaseRejectsPendingReads() {
  const { stream, controller } = open<string>();
  const reader = stream.getReader();
  const pending = [rejectionOf(reader.read()), rejectionOf(reader.read())];
  reader.releaseLock();
  controller.enqueue("for the next");
  const rejected = await Promise.all(pending);
  return { rejected, next: await stream.getReader().read() };
}

/** A released reader rejects whatever it is asked. https://streams.spec.whatwg.org/#readable-stream-reader-generic-release */
export async function releasedReaderRejects() {
  const { stream, controller } = open<string>();
  const reader = stream.getReader();
  controller.enqueue("unread");
  const promise = reader.closed;
  reader.releaseLock();
  reader.releaseLock();
  const rejections = [reader.read(), reader.cancel(), reader.closed].map(rejectionOf);
  const [read, cancel, closed] = await Promise.all(rejections);
  return { read, cancel, closed, samePromise: promise === reader.closed };
}

/** Releasing a reader whose stream is over replaces its closed promise. https://streams.spec.whatwg.org/#readable-stream-reader-generic-release */
export async function releaseReplacesSettledClosed() {
  const { stream, controller } = open();
  const reader = stream.getReader();
  const promise = reader.closed;
  controller.close();
  await promise;
  reader.releaseLock();
  return { replaced: promise !== reader.closed, before: await promise, after: await rejectionOf(reader.closed) };
}

/** A method called on something else rejects, and does not throw. https://streams.spec.whatwg.org/#default-reader-class-definition */
export async function foreignReceiverIsRejected() {
  const { read, cancel } = ReadableStreamDefaultReader.prototype;
  const other = {} as ReadableStreamDefaultReader;
  const closed = Object.getOwnPropertyDescriptor(ReadableStreamDefaultReader.prototype, "closed");
  const ask = [() => read.call(other), () => cancel.call(other), () => closed?.get?.call(other)];
  const fates = ask.map((act) => {
    try {
      return rejectionOf(act());
    } catch {
      return "a throw";
    }
  });
  return Promise.all(fates);
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const bytes = (...values: number[]) => new Uint8Array(values);

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

function open(source: Partial<UnderlyingByteSource> = {}, strategy?: QueuingStrategy) {
  let controller!: ReadableByteStreamController;
  const start = (given: ReadableByteStreamController) => {
    controller = given;
  };
  const stream = new ReadableStream({ ...source, type: "bytes", start }, strategy);
  return { stream, controller };
}

/** A byte stream has a controller of its own, and an empty mark. https://streams.spec.whatwg.org/#rs-constructor */
export async function byteStreamHasByteController() {
  const { controller } = open();
  return { isByte: controller instanceof ReadableByteStreamController, desiredSize: controller.desiredSize };
}

/** desiredSize counts bytes. https://streams.spec.whatwg.org/#readable-byte-stream-controller-get-desired-size */
export async function desiredSizeCountsBytes() {
  const { stream, controller } = open({}, { highWaterMark: 8 });
  const sizes: unknown[] = [controller.desiredSize];
  controller.enqueue(bytes(1, 2, 3));
  sizes.push(controller.desiredSize);
  controller.enqueue(new Float64Array(1));
  sizes.push(controller.desiredSize);
  await stream.getReader({ mode: "byob" }).read(new Uint8Array(4));
  sizes.push(controller.desiredSize);
  const closed = open();
  closed.controller.close();
  const errored = open();
  errored.controller.error("over");
  return { sizes, closed: closed.controller.desiredSize, errored: errored.controller.desiredSize };
}

/** A byte stream is pulled when it is read, and not before. https://streams.spec.whatwg.org/#readable-byte-stream-controller-should-call-pull */
export async function byteStreamPullsForReads() {
  let pulls = 0;
  const pull = (controller: ReadableByteStreamController) => controller.enqueue(bytes(++pulls));
  const { stream } = open({ pull });
  await turns();
  const unread = pulls;
  const { value } = await stream.getReader().read();
  await turns();
  return { unread, value, read: pulls };
}

/** An enqueued chunk's memory moves into the stream. https://streams.spec.whatwg.org/#readable-byte-stream-controller-enqueue */
export async function enqueueTakesMemory() {
  const { stream, controller } = open({}, { highWaterMark: 8 });
  const memory = bytes(1, 2, 3, 4).buffer;
  const returned = controller.enqueue(new Uint8Array(memory, 1, 2));
  const { value } = (await stream.getReader().read()) as { value: Uint8Array };
  const place = [value.byteOffset, value.byteLength, value.buffer.byteLength];
  return { returned, left: memory.byteLength, value: [...value], place, same: value.buffer === memory };
}

/** Whatever view was enqueued, a default reader gets a Uint8Array. https://streams.spec.whatwg.org/#readable-byte-stream-controller-enqueue */
export async function everyViewIsReadAsBytes() {
  const views = [new Uint16Array([0x0101]), new DataView(bytes(2, 2).buffer), new BigInt64Array([3n])];
  const reads = views.map(async (view, index) => {
    const { stream, controller } = open({}, { highWaterMark: 99 });
    if (index === 2) controller.enqueue(view);
    const pending = stream.getReader().read();
    if (index < 2) controller.enqueue(view);
    return (await pending).value;
  });
  return Promise.all(reads);
}

/** A default read gives one chunk, even when more are queued. https://streams.spec.whatwg.org/#rbs-controller-private-pull */
export async function defaultReadGivesOneChunk() {
  const { stream, controller } = open({}, { highWaterMark: 99 });
  for (const chunk of [bytes(1, 2), bytes(3)]) controller.enqueue(chunk);
  controller.close();
  const reader = stream.getReader();
  return [await reader.read(), await reader.read(), await reader.read()];
}

/** Only a view with bytes in it can be enqueued. https://streams.spec.whatwg.org/#rbs-controller-enqueue */
export async function enqueueRefuses(...names: string[]) {
  const { controller } = open();
  const detached = bytes(1);
  structuredClone(detached, { transfer: [detached.buffer] });
  const all = { empty: bytes(), detached, ArrayBuffer: new ArrayBuffer(1), string: "text", undefined };
  const others = Object.entries(all).filter(([name]) => names.includes(name));
  const enqueue = (chunk: unknown) => thrownBy(() => controller.enqueue(chunk as Uint8Array<ArrayBuffer>));
  return others.map(([, chunk]) => enqueue(chunk));
}

/** Nothing can be enqueued or closed once the end was asked for. https://streams.spec.whatwg.org/#rbs-controller-close */
export async function byteControllerRefusesAfterEnd() {
  const closing = open({}, { highWaterMark: 8 });
  closing.controller.enqueue(bytes(1));
  closing.controller.close();
  const closed = open();
  closed.controller.close();
  const errored = open();
  errored.controller.error("over");
  const attempt = ({ controller }: typeof closed) => ({
    enqueue: thrownBy(() => controller.enqueue(bytes(2))),
    close: thrownBy(() => controller.close()),
  });
  return { seen: [closing, closed, errored].map(attempt), queued: await closing.stream.getReader().read() };
}

/** Pending reads reject with the error, which drops the queue. https://streams.spec.whatwg.org/#readable-byte-stream-controller-error */
export async function errorRejectsByteReads() {
  const reason = { errored: true };
  const isReason = (error: unknown) => error === reason;
  const waiting = open();
  const pending = waiting.stream.getReader().read().catch(isReason);
  const intoView = open();
  const byob = intoView.stream.getReader({ mode: "byob" }).read(bytes(0)).catch(isReason);
  const queued = open({}, { highWaterMark: 8 });
  queued.controller.enqueue(bytes(1));
  for (const { controller } of [waiting, intoView, queued]) controller.error(reason);
  return Promise.all([pending, byob, queued.stream.getReader().read().catch(isReason)]);
}

/** A chunk size to allocate that is 0, negative or no number is refused. https://streams.spec.whatwg.org/#set-up-readable-byte-stream-controller-from-underlying-source */
export async function autoAllocateChunkSizeIsPositive(...sizes: number[]) {
  return sizes.map((autoAllocateChunkSize) => thrownBy(() => open({ autoAllocateChunkSize })));
}

/** With a chunk size, a default read is a request for so many bytes. https://streams.spec.whatwg.org/#rbs-controller-private-pull */
export async function autoAllocationMakesRequest() {
  const requests: unknown[] = [];
  const pull = ({ byobRequest }: ReadableByteStreamController) => {
    const view = byobRequest?.view as Uint8Array | undefined;
    requests.push([view?.constructor.name, view?.byteOffset, view?.byteLength]);
    view?.set([5, 6]);
    byobRequest?.respond(2);
  };
  const { stream } = open({ pull, autoAllocateChunkSize: 16 });
  const { value } = await stream.getReader().read();
  return { requests, value, memory: value?.buffer.byteLength };
}

/** Without a chunk size, a default read makes no request. https://streams.spec.whatwg.org/#rbs-controller-byob-request */
export async function defaultReadMakesNoRequest() {
  const requests: unknown[] = [];
  const pull = (controller: ReadableByteStreamController) => {
    requests.push(controller.byobRequest);
    controller.enqueue(bytes(1));
  };
  const { stream, controller } = open({ pull });
  requests.push(controller.byobRequest);
  await stream.getReader().read();
  return requests;
}

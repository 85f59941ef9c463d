const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const rejectionOf = (promise: Promise<unknown>) => promise.then(() => "nothing", kindOf);
const bytes = (...values: number[]) => new Uint8Array(values);

function open(source: Partial<UnderlyingByteSource> = {}, strategy?: QueuingStrategy) {
  let controller!: ReadableByteStreamController;
  const start = (given: ReadableByteStreamController) => {
    controller = given;
  };
  const stream = new ReadableStream({ ...source, type: "bytes", start }, strategy);
  return { stream, controller };
}

const opened = (...chunks: Uint8Array<ArrayBuffer>[]) => {
  const { stream, controller } = open({}, { highWaterMark: 99 });
  for (const chunk of chunks) controller.enqueue(chunk);
  return { reader: stream.getReader({ mode: "byob" }), controller, stream };
};

/** The view's memory comes back under a new view, the old one is detached. https://streams.spec.whatwg.org/#byob-reader-read */
export async function readFillsGivenMemory() {
  const { reader } = opened(bytes(1, 2, 3));
  const view = new Uint8Array(new ArrayBuffer(10), 2, 6);
  const promise = reader.read(view);
  const detached = view.byteLength === 0 && view.buffer.byteLength === 0;
  const { value, done } = (await promise) as { value: Uint8Array; done: boolean };
  return { detached, value: [...value], place: [value.byteOffset, value.buffer.byteLength], done };
}

const views: Record<string, (memory: ArrayBuffer) => ArrayBufferView<ArrayBuffer>> = {
  Int8Array: (memory) => new Int8Array(memory),
  Uint8ClampedArray: (memory) => new Uint8ClampedArray(memory),
  Int16Array: (memory) => new Int16Array(memory),
  Uint32Array: (memory) => new Uint32Array(memory),
  Float64Array: (memory) => new Float64Array(memory),
  BigUint64Array: (memory) => new BigUint64Array(memory),
  DataView: (memory) => new DataView(memory),
};

/** What is read has the kind of the view that was given. https://streams.spec.whatwg.org/#readable-byte-stream-controller-convert-pull-into-descriptor */
export async function readKeepsKindOfView() {
  const kinds = Object.entries(views).map(async ([name, make]) => {
    const { reader } = opened(bytes(1, 1, 1, 1, 1, 1, 1, 1));
    const { value } = await reader.read(make(new ArrayBuffer(16)));
    return [name, [value?.constructor.name, value?.byteLength]];
  });
  return Object.fromEntries(await Promise.all(kinds));
}

/** Bytes that don't fit, or don't fill an element, stay in the queue. https://streams.spec.whatwg.org/#readable-byte-stream-controller-fill-pull-into-descriptor-from-queue */
export async function readLeavesRemainder() {
  const { reader, controller } = opened(bytes(1, 2, 3), bytes(4, 5));
  const first = await reader.read(new Uint8Array(1));
  const second = await reader.read(new Uint16Array(4));
  const elements = new Uint8Array((second.value as Uint16Array).buffer, 0, second.value?.byteLength);
  return { first: first.value, second: elements, desiredSize: controller.desiredSize };
}

/** A partial element stays until it is complete. https://streams.spec.whatwg.org/#readable-byte-stream-controller-fill-pull-into-descriptor-from-queue */
export async function readWaitsForWholeElement() {
  const { reader, controller } = opened(bytes(1));
  const pending = reader.read(new Uint16Array(2));
  controller.enqueue(bytes(2, 3));
  const { value } = (await pending) as { value: Uint16Array };
  const rest = await reader.read(new Uint8Array(2));
  return { length: value.length, elements: [...new Uint8Array(value.buffer, 0, 2)], rest: rest.value };
}

/** A view must have bytes, and memory behind them. https://streams.spec.whatwg.org/#byob-reader-read */
export async function readRefusesOthers() {
  const { reader } = opened(bytes(1));
  const detached = bytes(1);
  structuredClone(detached, { transfer: [detached.buffer] });
  const others = { empty: bytes(), detached, buffer: new ArrayBuffer(1), none: undefined };
  const read = async ([name, view]: [string, unknown]) => [
    name,
    await rejectionOf(reader.read(view as Uint8Array<ArrayBuffer>)),
  ];
  return Object.fromEntries(await Promise.all(Object.entries(others).map(read)));
}

/** A closed stream gives the memory back under an empty view. https://streams.spec.whatwg.org/#readable-byte-stream-controller-pull-into */
export async function closedStreamGivesMemoryBack() {
  const { reader, controller } = opened();
  controller.close();
  const { value, done } = await reader.read(new Uint16Array(new ArrayBuffer(8), 2, 2));
  const place = [value?.constructor.name, value?.byteOffset, value?.byteLength, value?.buffer.byteLength];
  return { place, done, closed: await reader.closed };
}

/** A cancelled stream keeps the memory of its pending reads. https://streams.spec.whatwg.org/#readable-stream-cancel */
export async function cancelledReadGivesNothing() {
  const { reader } = opened();
  const pending = reader.read(bytes(0, 0));
  await reader.cancel("reason");
  return pending;
}

/** Releasing rejects pending reads; the bytes are for the next reader. https://streams.spec.whatwg.org/#byob-reader-release-lock */
export async function releaseRejectsByobReads() {
  const { reader, controller, stream } = opened();
  const pending = [rejectionOf(reader.read(bytes(0))), rejectionOf(reader.read(bytes(0)))];
  reader.releaseLock();
  controller.enqueue(bytes(7));
  const rejected = await Promise.all(pending);
  const after = await rejectionOf(reader.read(bytes(0)));
  return { rejected, after, closed: await rejectionOf(reader.closed), next: await stream.getReader().read() };
}

/** A request that outlives its reader is answered to the next one. https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-in-readable-state */
export async function lateResponseReachesNextReader() {
  const { reader, controller, stream } = opened();
  const pending = rejectionOf(reader.read(bytes(0, 0, 0)));
  const request = controller.byobRequest as ReadableStreamBYOBRequest;
  reader.releaseLock();
  const next = stream.getReader({ mode: "byob" }).read(new Uint8Array(4));
  (request.view as Uint8Array).set([1, 2]);
  request.respond(2);
  return { rejected: await pending, next: await next };
}

/** Reads into several views are filled in order. https://streams.spec.whatwg.org/#readable-byte-stream-controller-pull-into */
export async function viewsAreFilledInOrder() {
  const { reader, controller } = opened();
  const reads = [reader.read(new Uint8Array(2)), reader.read(new Uint8Array(2))];
  controller.enqueue(bytes(1, 2, 3));
  return (await Promise.all(reads)).map(({ value }) => value);
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const bytes = (...values: number[]) => new Uint8Array(values);

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return "pending";
}

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** A stream with a read into a view of 4 bytes at offset 2 of 8. */
function ask(view: ArrayBufferView<ArrayBuffer> = new Uint8Array(new ArrayBuffer(8), 2, 4)) {
  let controller!: ReadableByteStreamController;
  const start = (given: ReadableByteStreamController) => {
    controller = given;
  };
  const stream = new ReadableStream({ type: "bytes", start });
  const pending = stream.getReader({ mode: "byob" }).read(view);
  // Some probes leave the read to its fate.
  pending.catch(() => undefined);
  const request = controller.byobRequest as ReadableStreamBYOBRequest;
  return { controller, pending, request, view: request?.view as Uint8Array<ArrayBuffer> };
}

/** The view of a request is the region to fill, as bytes. https://streams.spec.whatwg.org/#rs-byob-request-view */
export async function requestViewIsRegionToFill() {
  const { controller, request, view } = ask(new Uint16Array(new ArrayBuffer(8), 2, 2));
  const place = [view.byteOffset, view.byteLength, view.buffer.byteLength];
  const isRequest = request instanceof ReadableStreamBYOBRequest;
  return { isRequest, kind: view.constructor.name, place, same: request === controller.byobRequest };
}

/** A response fulfils the read and takes the request away. https://streams.spec.whatwg.org/#rs-byob-request-respond */
export async function respondFulfilsRead() {
  const { controller, pending, request, view } = ask();
  view.set([1, 2, 3]);
  const returned = request.respond(3);
  const gone = { view: request.view, detached: view.byteLength === 0, next: controller.byobRequest };
  const { value, done } = (await pending) as { value: Uint8Array; done: boolean };
  return { returned, ...gone, value: [...value], place: [value.byteOffset, value.buffer.byteLength], done };
}

/** A response has to fit the request and the state of the stream. https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond */
export async function respondChecksCount() {
  const answered = ask();
  answered.request.respond(1);
  const closed = ask();
  closed.controller.close();
  return {
    tooMany: thrownBy(() => ask().request.respond(5)),
    none: thrownBy(() => ask().request.respond(0)),
    again: thrownBy(() => answered.request.respond(1)),
    someWhenClosed: thrownBy(() => closed.request.respond(1)),
    noneWhenClosed: thrownBy(() => closed.request.respond(0)),
  };
}

/** A count that is no unsigned long long is refused. https://streams.spec.whatwg.org/#rs-byob-request-class-definition */
export async function respondEnforcesRange(...counts: number[]) {
  return counts.map((count) => thrownBy(() => ask().request.respond(count)));
}

/** A request whose view's memory is gone can't be answered. https://streams.spec.whatwg.org/#rs-byob-request-respond */
export async function respondRefusesDetachedView() {
  const { request, view } = ask();
  structuredClone(view, { transfer: [view.buffer] });
  return thrownBy(() => request.respond(1));
}

/** A part of an element is kept: the next request is for the rest. https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-in-readable-state */
export async function respondKeepsPartialElement() {
  const { controller, pending, request } = ask(new Uint16Array(new ArrayBuffer(8), 2, 2));
  request.respond(1);
  const next = controller.byobRequest?.view as Uint8Array;
  const place = [next.byteOffset, next.byteLength];
  controller.byobRequest?.respond(1);
  return { place, length: ((await pending).value as Uint16Array).length };
}

/** Closing amid an element is refused, and errors the stream. https://streams.spec.whatwg.org/#readable-byte-stream-controller-close */
export async function closeRefusesPartialElement() {
  const { controller, pending, request } = ask(new Uint16Array(2));
  request.respond(1);
  const close = thrownBy(() => controller.close());
  return { close, read: await Promise.race([pending.then(() => "nothing", kindOf), late()]) };
}

/** A shorter view of the same memory is an answer, transferred or not. https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-with-new-view */
export async function newViewFulfilsRead(way: "same" | "transferred") {
  const { pending, request, view } = ask();
  view.set([1, 2, 3]);
  const memory = way === "same" ? view.buffer : structuredClone(view.buffer, { transfer: [view.buffer] });
  request.respondWithNewView(new Uint8Array(memory, 2, 3));
  const value = (await pending).value as Uint8Array;
  return { gone: request.view, value: [...value], place: [value.byteOffset, value.buffer.byteLength] };
}

/** A new view has to lie in the requested region. https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-with-new-view */
export async function newViewIsChecked() {
  const answer = (make: (view: Uint8Array<ArrayBuffer>) => unknown) => {
    const { request, view } = ask();
    return thrownBy(() => request.respondWithNewView(make(view) as Uint8Array<ArrayBuffer>));
  };
  const detach = (view: Uint8Array<ArrayBuffer>) => {
    structuredClone(view, { transfer: [view.buffer] });
    return view;
  };
  return {
    otherOffset: answer(({ buffer }) => new Uint8Array(buffer, 3, 1)),
    otherMemory: answer(() => new Uint8Array(new ArrayBuffer(9), 2, 1)),
    tooLong: answer(({ buffer }) => new Uint8Array(buffer, 2, 5)),
    empty: answer(({ buffer }) => new Uint8Array(buffer, 2, 0)),
    detached: answer(detach),
  };
}

/** Memory without a view is no answer. https://streams.spec.whatwg.org/#rs-byob-request-class-definition */
export async function newViewIsView() {
  const { request, view } = ask();
  return thrownBy(() => request.respondWithNewView(view.buffer as unknown as Uint8Array<ArrayBuffer>));
}

/** Enqueuing fills the pending view and withdraws the request. https://streams.spec.whatwg.org/#readable-byte-stream-controller-enqueue */
export async function enqueueWithdrawsRequest() {
  const { controller, pending, request } = ask();
  controller.enqueue(bytes(8, 9));
  const gone = { view: request.view, next: controller.byobRequest, again: thrownBy(() => request.respond(1)) };
  return { ...gone, value: [...((await pending).value as Uint8Array)] };
}

const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function source() {
  let controller!: ReadableStreamDefaultController;
  const reasons: unknown[] = [];
  const start = (given: ReadableStreamDefaultController) => {
    controller = given;
  };
  const stream = new ReadableStream({ start, cancel: (reason) => void reasons.push(reason) });
  return { stream, reasons, controller };
}

function sink(behaviour: UnderlyingSink = {}) {
  let controller!: WritableStreamDefaultController;
  const events: unknown[] = [];
  const start = (given: WritableStreamDefaultController) => {
    controller = given;
  };
  const close = () => void events.push("close");
  const abort = (reason: unknown) => void events.push(["abort", reason]);
  const stream = new WritableStream({ close, abort, ...behaviour, start });
  return { stream, events, controller };
}

const settle = (promise: Promise<unknown>) =>
  promise.then(
    () => "fulfilled",
    (reason: unknown) => reason,
  );

/** An error of the source aborts the destination with it. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function sourceErrorAborts(when: "before" | "during", preventAbort: boolean) {
  const { stream, controller } = source();
  const { stream: destination, events } = sink();
  if (when === "before") controller.error("source");
  const piped = settle(stream.pipeTo(destination, { preventAbort }));
  if (when === "during") {
    await turns();
    controller.error("source");
  }
  return { rejected: await piped, events, locked: [stream.locked, destination.locked] };
}

/** With preventAbort the destination can be written on. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function preventAbortKeepsDestination() {
  const { stream, controller } = source();
  const chunks: unknown[] = [];
  const { stream: destination } = sink({ write: (chunk) => void chunks.push(chunk) });
  controller.error("source");
  await settle(stream.pipeTo(destination, { preventAbort: true }));
  await destination.getWriter().write("later");
  return chunks;
}

/** An error of the destination cancels the source with it. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function destinationErrorCancels(when: "before" | "during", preventCancel: boolean) {
  const { stream, reasons } = source();
  const { stream: destination, controller } = sink();
  if (when === "before") controller.error("destination");
  const piped = settle(stream.pipeTo(destination, { preventCancel }));
  if (when === "during") {
    await turns();
    controller.error("destination");
  }
  return { rejected: await piped, reasons, locked: [stream.locked, destination.locked] };
}

/** A failing write cancels the source with its reason. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function writeFailureCancels() {
  const { stream, reasons, controller } = source();
  const { stream: destination } = sink({ write: () => Promise.reject("write") });
  const piped = settle(stream.pipeTo(destination));
  controller.enqueue("chunk");
  return { rejected: await piped, reasons };
}

/** With preventCancel the source can be read on. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function preventCancelKeepsSource() {
  const { stream, controller } = source();
  const { stream: destination, controller: writable } = sink();
  writable.error("destination");
  await settle(stream.pipeTo(destination, { preventCancel: true }));
  controller.enqueue("later");
  return (await stream.getReader().read()).value;
}

/** A destination that is closed cancels the source with a TypeError. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function closedDestinationCancels(state: "closing" | "closed", preventCancel: boolean) {
  const { stream, reasons } = source();
  const { stream: destination } = sink();
  const closed = destination.close();
  if (state === "closed") await closed;
  const rejected = await settle(stream.pipeTo(destination, { preventCancel }));
  await closed;
  return { isTypeError: rejected instanceof TypeError, same: reasons.map((reason) => reason === rejected) };
}

/** A failing abort or cancel rejects the pipe in place of the error that led to it. https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action */
export async function failingActionRejectsPipe() {
  const { stream, controller } = source();
  controller.error("source");
  const { stream: unabortable } = sink({ abort: () => Promise.reject("abort") });
  const uncancelable = new ReadableStream({ cancel: () => Promise.reject("cancel") });
  const { stream: destination, controller: writable } = sink();
  writable.error("destination");
  return [await settle(stream.pipeTo(unabortable)), await settle(uncancelable.pipeTo(destination))];
}

/** Where both ends have failed, the source's error counts. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function sourceErrorGoesFirst() {
  const { stream, controller } = source();
  const { stream: destination, controller: writable, events } = sink();
  controller.error("source");
  writable.error("destination");
  // Until it has started, a stream is only on its way to its error.
  await turns();
  return { rejected: await settle(stream.pipeTo(destination)), events };
}

/** A closed source and an errored destination: the error counts. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function errorGoesBeforeClose() {
  const { stream, controller, reasons } = source();
  const { stream: destination, controller: writable } = sink();
  controller.close();
  writable.error("destination");
  await turns();
  return { rejected: await settle(stream.pipeTo(destination)), reasons };
}

/** Chunks that were read before the source's error are written ahead of the abort. https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action */
export async function readChunksAreWrittenFirst() {
  let readable!: ReadableStreamDefaultController;
  const pulled: unknown[] = [];
  const pull = (controller: ReadableStreamDefaultController) => {
    readable = controller;
    if (pulled.length < 3) controller.enqueue(pulled.push("chunk"));
  };
  const events: unknown[] = [];
  const write = async (chunk: unknown) => {
    await turns(1);
    events.push(chunk);
  };
  const behaviour = { write, abort: (reason: unknown) => void events.push(reason) };
  const stream = new ReadableStream({ pull }, { highWaterMark: 0 });
  const piped = settle(stream.pipeTo(new WritableStream(behaviour, { highWaterMark: 9 })));
  await turns(0);
  const read = pulled.length;
  readable.error("source");
  await piped;
  return { read, events };
}

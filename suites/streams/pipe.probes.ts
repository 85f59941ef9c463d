import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const rejectionOf = (promise: Promise<unknown>) => promise.then(() => "nothing", kindOf);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function source(...chunks: unknown[]) {
  const reasons: unknown[] = [];
  const start = (controller: ReadableStreamDefaultController) => {
    for (const chunk of chunks) controller.enqueue(chunk);
    controller.close();
  };
  return { stream: new ReadableStream({ start, cancel: (reason) => void reasons.push(reason) }), reasons };
}

function sink(strategy?: QueuingStrategy) {
  const events: unknown[] = [];
  const write = (chunk: unknown) => void events.push(chunk);
  const close = () => void events.push("close");
  const abort = (reason: unknown) => void events.push(["abort", reason]);
  return { stream: new WritableStream({ write, close, abort }, strategy), events };
}

/** Every chunk is written, then the destination is closed and both are let go. https://streams.spec.whatwg.org/#rs-pipe-to */
export async function pipeWritesAndCloses() {
  const chunk = { same: true };
  const { stream } = source(chunk, "text");
  const { stream: destination, events } = sink();
  const promise = stream.pipeTo(destination);
  const during = [stream.locked, destination.locked];
  const settled = await promise;
  const same = events[0] === chunk;
  return { settled, same, rest: events.slice(1), during, after: [stream.locked, destination.locked] };
}

/** With preventClose the destination stays open. https://streams.spec.whatwg.org/#rs-pipe-to */
export async function preventCloseKeepsDestination(preventClose: unknown) {
  const { stream: destination, events } = sink();
  const options = { preventClose } as StreamPipeOptions;
  await source("piped").stream.pipeTo(destination, options);
  const closed = events.includes("close");
  if (!closed) await destination.getWriter().write("later");
  return { closed, events: events.filter((event) => event !== "close") };
}

/** A locked stream on either end is refused, and the other end left alone. https://streams.spec.whatwg.org/#rs-pipe-to */
export async function lockedEndsAreRefused() {
  const lockedSource = source("chunk").stream;
  lockedSource.getReader();
  const lockedDestination = sink().stream;
  lockedDestination.getWriter();
  const freeSource = source("chunk").stream;
  const freeDestination = sink().stream;
  const fromLocked = await rejectionOf(lockedSource.pipeTo(freeDestination));
  const toLocked = await rejectionOf(freeSource.pipeTo(lockedDestination));
  return { fromLocked, toLocked, locked: [freeSource.locked, freeDestination.locked] };
}

/** What is no WritableStream rejects, and leaves the source alone. https://streams.spec.whatwg.org/#rs-class-definition */
export async function badDestinationRejects() {
  const { stream } = source("chunk");
  const destinations = [undefined, null, {}, stream] as WritableStream[];
  const rejections: string[] = [];
  for (const destination of destinations) rejections.push(await rejectionOf(stream.pipeTo(destination)));
  return { rejections, locked: stream.locked };
}

/** An empty source that is closed closes the destination. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function emptySourceClosesDestination() {
  const { stream: destination, events } = sink();
  const settled = await source().stream.pipeTo(destination);
  return { settled, events };
}

/** A pipe does not call the streams' own methods. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function pipeUsesNoPublicMethods() {
  const { stream } = source("chunk");
  const { stream: destination, events } = sink();
  const fail = () => {
    throw new Error("called");
  };
  const methods = { value: fail };
  Object.defineProperties(stream, { getReader: methods, cancel: methods, tee: methods });
  Object.defineProperties(destination, { getWriter: methods, close: methods, abort: methods });
  return { settled: await stream.pipeTo(destination), events };
}

/** The pipe goes on while the source does. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function lateChunksArePiped() {
  let controller!: ReadableStreamDefaultController;
  const start = (given: ReadableStreamDefaultController) => {
    controller = given;
  };
  const { stream: destination, events } = sink();
  const piped = new ReadableStream({ start }).pipeTo(destination);
  await turns();
  controller.enqueue("late");
  await turns();
  const early = [...events];
  controller.close();
  await piped;
  return { early, events };
}

/** Closing waits for the destination's slow writes. https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action */
export async function closeWaitsForWrites() {
  const events: unknown[] = [];
  const write = async (chunk: unknown) => {
    await turns(1);
    events.push(chunk);
  };
  const destination = new WritableStream({ write, close: () => void events.push("close") }, { highWaterMark: 9 });
  await source(1, 2).stream.pipeTo(destination);
  return events;
}

/** A failing close of the destination rejects the pipe. https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action */
export async function closeFailureRejectsPipe() {
  const reason = { failed: "close" };
  const destination = new WritableStream({ close: () => Promise.reject(reason) });
  return source("chunk")
    .stream.pipeTo(destination)
    .catch((error: unknown) => error === reason);
}

/** Nothing is read while the destination wants nothing. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function fullDestinationStopsReading() {
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    // A pipe without backpressure would read for ever.
    if (pulls < 20) controller.enqueue(++pulls);
  };
  const { stream: destination } = sink({ highWaterMark: 0 });
  const piped = new ReadableStream({ pull }, { highWaterMark: 0 }).pipeTo(destination);
  piped.catch(() => undefined);
  await turns(5);
  return pulls;
}

/** Reading goes on up to the destination's mark, past slow writes. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function pipeFillsDestinationsQueue(highWaterMark: number) {
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    if (pulls < 20) controller.enqueue(++pulls);
  };
  const { promise, resolve } = pending<void>();
  const destination = new WritableStream({ write: () => promise }, { highWaterMark });
  const piped = new ReadableStream({ pull }, { highWaterMark: 0 }).pipeTo(destination);
  piped.catch(() => undefined);
  await turns(5);
  const filled = pulls;
  resolve();
  return filled;
}

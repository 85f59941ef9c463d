import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** start runs within the constructor, on the sink, with the controller that write gets. https://streams.spec.whatwg.org/#set-up-writable-stream-default-controller-from-underlying-sink */
export async function sinkMethodsGetController() {
  const calls: unknown[] = [];
  const sink = {
    start(...args: unknown[]) {
      calls.push(["start", this === sink, args.length, args[0] instanceof WritableStreamDefaultController]);
    },
    write(...args: unknown[]) {
      calls.push(["write", this === sink, args.length, args[1] instanceof WritableStreamDefaultController]);
    },
    close(...args: unknown[]) {
      calls.push(["close", this === sink, args.length]);
    },
  };
  const writer = new WritableStream(sink).getWriter();
  const constructed = calls.length;
  await writer.write("chunk");
  await writer.close();
  return { constructed, calls };
}

/** What start throws leaves the constructor as it is. https://streams.spec.whatwg.org/#underlying-sink-api */
export async function startThrowsThroughConstructor() {
  const reason = { thrown: "by start" };
  const start = () => {
    throw reason;
  };
  try {
    new WritableStream({ start });
  } catch (error) {
    return { same: error === reason };
  }
  return { same: "nothing was thrown" };
}

/** A start that rejects errors the stream. https://streams.spec.whatwg.org/#set-up-writable-stream-default-controller */
export async function startRejectionErrorsStream() {
  const reason = { rejected: "start" };
  const isReason = (error: unknown) => error === reason;
  const writer = new WritableStream({ start: () => Promise.reject(reason) }).getWriter();
  const write = await writer.write("chunk").catch(isReason);
  return { write, closed: await writer.closed.catch(isReason) };
}

/** Nothing is written before start's promise has fulfilled. https://streams.spec.whatwg.org/#writable-stream-default-controller-advance-queue-if-needed */
export async function writeWaitsForStart() {
  const { promise, resolve } = pending<void>();
  const chunks: unknown[] = [];
  const stream = new WritableStream({ start: () => promise, write: (chunk) => void chunks.push(chunk) });
  const written = stream.getWriter().write("chunk");
  await turns();
  const early = chunks.length;
  resolve();
  await written;
  return { early, chunks };
}

/** The errors of the constructor for one bad sink and strategy. https://streams.spec.whatwg.org/#ws-constructor */
export async function constructorRefuses(sink: unknown, strategy?: unknown) {
  return thrownBy(() => new WritableStream(sink as UnderlyingSink, strategy as QueuingStrategy));
}

/** The high water mark that a strategy comes to. https://streams.spec.whatwg.org/#validate-and-normalize-high-water-mark */
export async function highWaterMarkBecomes(highWaterMark: unknown) {
  const strategy = { highWaterMark } as QueuingStrategy;
  return new WritableStream({}, strategy).getWriter().desiredSize;
}

/** locked follows the writer, of which there is one. https://streams.spec.whatwg.org/#ws-locked */
export async function lockedFollowsWriter() {
  const stream = new WritableStream();
  const fresh = stream.locked;
  const writer = stream.getWriter();
  const held = stream.locked;
  const refused = [
    thrownBy(() => stream.getWriter()),
    thrownBy(() => new WritableStreamDefaultWriter(stream)),
    thrownBy(() => new WritableStreamDefaultWriter({} as WritableStream)),
  ];
  writer.releaseLock();
  return { fresh, held, refused, released: stream.locked };
}

/** close waits for the sink's. https://streams.spec.whatwg.org/#ws-close */
export async function closeWaitsForSink() {
  const events: string[] = [];
  const close = async () => {
    await turns(1);
    events.push("sink");
  };
  const stream = new WritableStream({ close });
  const settled = await stream.close();
  events.push("stream");
  return { settled, events, locked: stream.locked };
}

/** A stream that is locked, closing or closed is not closed. https://streams.spec.whatwg.org/#ws-close */
export async function closeRefuses() {
  const rejection = (stream: WritableStream) => stream.close().then(() => "nothing", kindOf);
  const locked = new WritableStream();
  locked.getWriter();
  const closing = new WritableStream({ close: () => turns(1) });
  const first = closing.close();
  const again = await rejection(closing);
  await first;
  return { locked: await rejection(locked), closing: again, closed: await rejection(closing) };
}

/** A failing close errors the stream. https://streams.spec.whatwg.org/#writable-stream-finish-in-flight-close-with-error */
export async function closeFailureErrorsStream() {
  const reason = { failed: "close" };
  const isReason = (error: unknown) => error === reason;
  const stream = new WritableStream({ close: () => Promise.reject(reason) });
  const rejected = await stream.close().catch(isReason);
  return { rejected, closed: await stream.getWriter().closed.catch(isReason) };
}

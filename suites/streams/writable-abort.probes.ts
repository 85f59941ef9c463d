import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The reason reaches the sink's abort, called on the sink. https://streams.spec.whatwg.org/#ws-abort */
export async function abortReasonReachesSink() {
  const reason = { aborted: "by the producer" };
  const calls: unknown[] = [];
  const sink = {
    abort(...args: unknown[]) {
      calls.push([this === sink, args.length, args[0] === reason]);
    },
    close: () => void calls.push("close"),
  };
  return { settled: await new WritableStream(sink).abort(reason), calls };
}

/** Whoever waits for the stream is given the reason. https://streams.spec.whatwg.org/#writable-stream-start-erroring */
export async function abortReasonReachesWriter() {
  const reason = { aborted: true };
  const isReason = (error: unknown) => error === reason;
  const writer = new WritableStream({}, { highWaterMark: 0 }).getWriter();
  const waiting = [writer.ready, writer.closed].map((promise) => promise.catch(isReason));
  await writer.abort(reason);
  const late = [writer.write("late"), writer.ready].map((promise) => promise.catch(isReason));
  return { waiting: await Promise.all(waiting), late: await Promise.all(late), desiredSize: writer.desiredSize };
}

/** Only an unlocked stream aborts itself. https://streams.spec.whatwg.org/#ws-abort */
export async function abortRefusesLockedStream() {
  let aborts = 0;
  const abort = () => {
    aborts += 1;
  };
  const stream = new WritableStream({ abort });
  stream.getWriter();
  return { rejected: await stream.abort("reason").then(() => "nothing", kindOf), aborts };
}

/** A write in flight is finished, queued ones are dropped, then the sink aborts. https://streams.spec.whatwg.org/#writable-stream-finish-erroring */
export async function abortDropsQueuedWrites() {
  const { promise, resolve } = pending<void>();
  const events: unknown[] = [];
  const write = async (chunk: unknown) => {
    await promise;
    events.push(chunk);
  };
  const writer = new WritableStream({ write, abort: () => void events.push("abort") }).getWriter();
  await turns(0);
  const writes = [1, 2].map((chunk) =>
    writer.write(chunk).then(
      () => "fulfilled",
      (reason: unknown) => reason,
    ),
  );
  await turns();
  const aborted = writer.abort("reason");
  await turns();
  const early = events.length;
  resolve();
  await aborted;
  return { early, events, writes: await Promise.all(writes) };
}

/** An abort before the start has ended waits for it. https://streams.spec.whatwg.org/#writable-stream-start-erroring */
export async function abortWaitsForStart() {
  const { promise, resolve } = pending<void>();
  const events: string[] = [];
  const write = () => void events.push("write");
  const stream = new WritableStream({ start: () => promise, write, abort: () => void events.push("abort") });
  const writer = stream.getWriter();
  writer.write("dropped").catch(() => undefined);
  const aborted = writer.abort("reason");
  await turns();
  const early = events.length;
  resolve();
  await aborted;
  return { early, events };
}

/** A second abort that comes while the first is pending is the first. https://streams.spec.whatwg.org/#writable-stream-abort */
export async function secondAbortIsFirst() {
  const reasons: unknown[] = [];
  const writer = new WritableStream({ abort: (reason) => void reasons.push(reason) }).getWriter();
  const first = writer.abort("first");
  const second = writer.abort("second");
  await Promise.all([first, second]);
  return { same: first === second, reasons, third: await writer.abort("third") };
}

/** A failing abort is told to its caller; the stream has the reason of the abort. https://streams.spec.whatwg.org/#writable-stream-finish-erroring */
export async function abortFailureReachesCaller(way: "throws" | "rejects") {
  const failure = { failed: way };
  const abort = () => {
    if (way === "throws") throw failure;
    return Promise.reject(failure);
  };
  const writer = new WritableStream({ abort }).getWriter();
  const closed = writer.closed.catch((error: unknown) => error);
  const rejected = await writer.abort("reason").catch((error: unknown) => error === failure);
  return { rejected, closed: await closed };
}

/** There is nothing to abort once the stream is over. https://streams.spec.whatwg.org/#writable-stream-abort */
export async function abortAfterEndSkipsSink() {
  let aborts = 0;
  const abort = () => {
    aborts += 1;
  };
  const closed = new WritableStream({ abort });
  await closed.close();
  const errored = new WritableStream({ start: (controller) => controller.error("over"), abort });
  await errored.getWriter().closed.catch(() => undefined);
  const erroredWriter = new WritableStream({ write: () => Promise.reject("over"), abort }).getWriter();
  await erroredWriter.write("chunk").catch(() => undefined);
  return { settled: [await closed.abort("late"), await erroredWriter.abort("late")], aborts };
}

/** A close that succeeds all the same outdoes the abort. https://streams.spec.whatwg.org/#writable-stream-finish-in-flight-close */
export async function closeInFlightOutdoesAbort() {
  const { promise, resolve } = pending<void>();
  let aborts = 0;
  const abort = () => {
    aborts += 1;
  };
  const writer = new WritableStream({ close: () => promise, abort }).getWriter();
  await writer.ready;
  const closing = writer.close();
  await turns();
  const aborting = writer.abort("reason");
  resolve();
  return { settled: [await closing, await aborting, await writer.closed], aborts };
}

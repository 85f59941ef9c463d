import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The reason reaches the source's cancel, called on the source. https://streams.spec.whatwg.org/#rs-cancel */
export async function cancelReasonReachesSource() {
  const reason = { cancelled: "by the consumer" };
  const calls: object[] = [];
  const source = {
    cancel(...args: unknown[]) {
      calls.push({ receiver: this === source, arguments: args.length, same: args[0] === reason });
      return "ignored" as unknown as undefined;
    },
  };
  const settled = await new ReadableStream(source).cancel(reason);
  return { calls, settled };
}

/** A locked stream is not cancelled. https://streams.spec.whatwg.org/#rs-cancel */
export async function cancelRefusesLockedStream() {
  let cancels = 0;
  const cancel = () => {
    cancels += 1;
  };
  const stream = new ReadableStream({ cancel });
  stream.getReader();
  return { rejected: await stream.cancel("reason").then(() => "nothing", kindOf), cancels };
}

/** A failing cancel is told to the caller alone: the stream closes. https://streams.spec.whatwg.org/#readable-stream-cancel */
export async function cancelFailureReachesCallerOnly(way: "throws" | "rejects") {
  const reason = { way };
  const cancel = () => {
    if (way === "throws") throw reason;
    return Promise.reject(reason);
  };
  const stream = new ReadableStream({ cancel });
  const rejected = await stream.cancel("reason").catch((error: unknown) => error === reason);
  const reader = stream.getReader();
  return { rejected, read: (await reader.read()).done, closed: await reader.closed };
}

/** A closed stream has nothing to cancel. https://streams.spec.whatwg.org/#readable-stream-cancel */
export async function cancelOfClosedStreamSkipsSource() {
  let cancels = 0;
  const cancel = () => {
    cancels += 1;
  };
  const stream = new ReadableStream({ start: (controller) => controller.close(), cancel });
  return { settled: await stream.cancel("reason"), cancels };
}

/** An errored stream gives its own error. https://streams.spec.whatwg.org/#readable-stream-cancel */
export async function cancelOfErroredStreamGivesItsError() {
  const reason = { stored: "error" };
  let cancels = 0;
  const cancel = () => {
    cancels += 1;
  };
  const stream = new ReadableStream({ start: (controller) => controller.error(reason), cancel });
  return { same: await stream.cancel("other").catch((error: unknown) => error === reason), cancels };
}

/** Cancelling drops what is queued, and ends pulling. https://streams.spec.whatwg.org/#rs-default-controller-private-cancel */
export async function cancelDropsQueue() {
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(++pulls);
  const stream = new ReadableStream({ pull }, { highWaterMark: 2 });
  await turns();
  await stream.cancel();
  const { value, done } = await stream.getReader().read();
  await turns();
  return { pulls, value, done };
}

/** cancel waits for the source's promise, the stream closes at once. https://streams.spec.whatwg.org/#readable-stream-cancel */
export async function cancelWaitsForSource() {
  const { promise, resolve } = pending<void>();
  const reader = new ReadableStream({ cancel: () => promise }).getReader();
  const order: string[] = [];
  const closed = reader.closed.then(() => order.push("closed"));
  const cancelled = reader.cancel().then(() => order.push("cancelled"));
  await closed;
  await turns();
  order.push("resolved");
  resolve();
  await cancelled;
  return order;
}

/** A stream is cancelled once. https://streams.spec.whatwg.org/#readable-stream-cancel */
export async function cancelReachesSourceOnce() {
  const reasons: unknown[] = [];
  const stream = new ReadableStream({ cancel: (reason) => void reasons.push(reason) });
  const settled = [await stream.cancel("first"), await stream.cancel("second")];
  return { reasons, settled };
}

/** A stream that has not started can be cancelled; pull is never called then. https://streams.spec.whatwg.org/#readable-stream-cancel */
export async function cancelPrecedesStart() {
  const { promise, resolve } = pending<void>();
  const calls: string[] = [];
  const cancel = () => void calls.push("cancel");
  const pull = () => void calls.push("pull");
  const stream = new ReadableStream({ start: () => promise, pull, cancel });
  await stream.cancel();
  resolve();
  await turns();
  return calls;
}

/** Pending reads end when the reader cancels, and it keeps its lock. https://streams.spec.whatwg.org/#generic-reader-cancel */
export async function readerCancelEndsPendingReads() {
  const reasons: unknown[] = [];
  const stream = new ReadableStream({ cancel: (reason) => void reasons.push(reason) });
  const reader = stream.getReader();
  const pending = reader.read();
  const settled = await reader.cancel("enough");
  return { settled, reasons, done: (await pending).done, locked: stream.locked };
}

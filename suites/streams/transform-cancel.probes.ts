import { pending } from "./pending.ts";

type Cancel = { cancel?: (reason: unknown) => unknown };
const make = (transformer: Transformer & Cancel) => new TransformStream(transformer);

/** Whether a transformer's cancel is looked for at all. https://streams.spec.whatwg.org/#transformer-api */
export async function constructorLooksForCancel() {
  let looked = false;
  new TransformStream({
    get cancel() {
      looked = true;
      return undefined;
    },
  } as unknown as Transformer);
  return looked;
}

/** Aborting the writable side errors the readable one with the reason; nothing is flushed. https://streams.spec.whatwg.org/#transform-stream-default-sink-abort-algorithm */
export async function abortErrorsReadable() {
  const reason = { aborted: true };
  let flushes = 0;
  const flush = () => {
    flushes += 1;
  };
  const { readable, writable } = new TransformStream({ flush });
  const reader = readable.getReader();
  const settled = await writable.abort(reason);
  return { settled, read: await reader.read().catch((error: unknown) => error === reason), flushes };
}

/** Cancelling the readable side errors the writable one with the reason; nothing is flushed. https://streams.spec.whatwg.org/#transform-stream-default-source-cancel */
export async function cancelErrorsWritable() {
  const reason = { cancelled: true };
  const isReason = (error: unknown) => error === reason;
  let flushes = 0;
  const flush = () => {
    flushes += 1;
  };
  const { readable, writable } = new TransformStream({ flush });
  const writer = writable.getWriter();
  const waiting = writer.write("waiting").catch(isReason);
  const settled = await readable.cancel(reason);
  return { settled, waiting: await waiting, closed: await writer.closed.catch(isReason), flushes };
}

/** The transformer's cancel gets the reason of either side, on the transformer. https://streams.spec.whatwg.org/#transformer-api */
export async function cancelReasonReachesTransformer(side: "readable" | "writable") {
  const calls: unknown[] = [];
  const transformer = {
    cancel(...args: unknown[]) {
      calls.push([this === transformer, ...args]);
    },
    flush: () => void calls.push("flush"),
  };
  const { readable, writable } = make(transformer);
  const settled = side === "readable" ? await readable.cancel("reason") : await writable.abort("reason");
  return { settled, calls };
}

/** A failing cancel of the transformer rejects the call and errors the other side. https://streams.spec.whatwg.org/#transform-stream-default-source-cancel */
export async function cancelFailureErrorsOtherSide(side: "readable" | "writable") {
  const failure = { failed: "cancel" };
  const isFailure = (error: unknown) => error === failure;
  const { readable, writable } = make({ cancel: () => Promise.reject(failure) });
  const ended = side === "readable" ? readable.cancel("reason") : writable.abort("reason");
  const other = side === "readable" ? writable.getWriter().closed : readable.getReader().closed;
  return { rejected: await ended.catch(isFailure), other: await other.catch(isFailure) };
}

/** The transformer is cancelled or flushed, and either once. https://streams.spec.whatwg.org/#transform-stream-default-source-cancel */
export async function cancelAfterCloseIsNotRepeated() {
  const calls: string[] = [];
  const { promise, resolve } = pending<void>();
  const flush = () => {
    calls.push("flush");
    return promise;
  };
  const { readable, writable } = make({ flush, cancel: () => void calls.push("cancel") });
  const closing = writable.close();
  await new Promise((next) => setTimeout(next, 2));
  const cancelling = readable.cancel("late");
  resolve();
  return { settled: [await closing, await cancelling], calls };
}

import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function ends(behaviour: UnderlyingSink = {}) {
  const events: unknown[] = [];
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    pulls += 1;
    if (pulls === 1) controller.enqueue("chunk");
  };
  const cancel = (reason: unknown) => void events.push(["cancel", reason]);
  const abort = (reason: unknown) => void events.push(["abort", reason]);
  const stream = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
  const destination = new WritableStream({ abort, ...behaviour });
  return { stream, destination, events, pulls: () => pulls };
}

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return "pending";
}

/** What a pipe rejects with; a pipe that goes on is left to itself. */
function settle(promise: Promise<unknown>): Promise<unknown> {
  const settled = promise.then(
    () => "fulfilled",
    (reason: unknown) => reason,
  );
  return Promise.race([settled, late()]);
}

/** A signal that is aborted already stops the pipe before it reads. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function abortedSignalReadsNothing() {
  const { stream, destination, events, pulls } = ends();
  const rejected = await settle(stream.pipeTo(destination, { signal: AbortSignal.abort("reason") }));
  return { rejected, events: events.sort(), pulls: pulls(), locked: [stream.locked, destination.locked] };
}

/** The destination is aborted ahead of the source's cancel. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function abortGoesBeforeCancel() {
  const { stream, destination, events } = ends();
  // Before it has started the destination would hold its abort back.
  await turns();
  await settle(stream.pipeTo(destination, { signal: AbortSignal.abort("reason") }));
  return events;
}

/** Aborting amid the pipe ends both sides with the reason. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function abortEndsBothSides(options: StreamPipeOptions) {
  const { stream, destination, events } = ends();
  const controller = new AbortController();
  const piped = settle(stream.pipeTo(destination, { ...options, signal: controller.signal }));
  await turns();
  controller.abort("reason");
  return { rejected: await piped, events: events.sort(), locked: [stream.locked, destination.locked] };
}

/** Without a reason both sides get the same AbortError. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function defaultReasonIsAbortError() {
  const { stream, destination, events } = ends();
  const controller = new AbortController();
  const piped = settle(stream.pipeTo(destination, { signal: controller.signal }));
  controller.abort();
  const reason = (await piped) as DOMException;
  const same = events.map((event) => (event as unknown[])[1] === reason);
  return { isDOMException: reason instanceof DOMException, name: reason.name, same, ends: same.length };
}

/** The write in flight is waited for. https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action */
export async function abortWaitsForWrite() {
  const { promise, resolve } = pending<void>();
  const order: string[] = [];
  const write = async () => {
    await promise;
    order.push("written");
  };
  const { stream, destination } = ends({ write, abort: () => void order.push("abort") });
  const controller = new AbortController();
  const piped = settle(stream.pipeTo(destination, { signal: controller.signal }));
  await turns();
  controller.abort();
  await turns();
  order.push("released");
  resolve();
  await piped;
  return order;
}

/** A failing abort of the destination rejects the pipe in place of the reason. https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action */
export async function failingAbortReplacesReason() {
  const { stream, destination } = ends({ abort: () => Promise.reject("failed") });
  return settle(stream.pipeTo(destination, { signal: AbortSignal.abort("reason") }));
}

/** Aborting after the pipe has ended does nothing. https://streams.spec.whatwg.org/#rs-pipeTo-finalize */
export async function lateAbortIsIgnored() {
  const events: unknown[] = [];
  const stream = new ReadableStream({ start: (controller) => controller.close() });
  const destination = new WritableStream({ abort: (reason) => void events.push(reason) });
  const controller = new AbortController();
  const piped = await settle(stream.pipeTo(destination, { preventClose: true, signal: controller.signal }));
  controller.abort("late");
  await turns();
  await destination.getWriter().write("chunk");
  return { piped, events };
}

/** What is no signal rejects, and locks nothing. https://streams.spec.whatwg.org/#rs-class-definition */
export async function badSignalRejects(...signals: unknown[]) {
  const pipes = (signals as AbortSignal[]).map(async (signal) => {
    const { stream, destination } = ends();
    const rejected = await stream.pipeTo(destination, { signal }).then(() => "nothing", kindOf);
    return { rejected, locked: [stream.locked, destination.locked] };
  });
  return Promise.all(pipes);
}

/** A signal from AbortSignal.timeout stops a pipe that would go on for ever. https://streams.spec.whatwg.org/#readable-stream-pipe-to */
export async function timeoutStopsPipe() {
  const { stream, destination, events } = ends();
  const reason = (await settle(stream.pipeTo(destination, { signal: AbortSignal.timeout(5) }))) as DOMException;
  return { name: reason.name ?? reason, ends: events.map((event) => (event as unknown[])[0]).sort() };
}

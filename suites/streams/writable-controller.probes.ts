import { pending } from "./pending.ts";

const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function open(sink: UnderlyingSink = {}) {
  let controller!: WritableStreamDefaultController;
  const start = (given: WritableStreamDefaultController) => {
    controller = given;
  };
  const stream = new WritableStream({ ...sink, start });
  return { stream, controller };
}

/** An error of the controller is what everyone is given. https://streams.spec.whatwg.org/#ws-default-controller-error */
export async function controllerErrorsStream() {
  const reason = { errored: true };
  const isReason = (error: unknown) => error === reason;
  const calls: string[] = [];
  const sink = { write: () => void calls.push("write"), abort: () => void calls.push("abort") };
  const { stream, controller } = open(sink);
  const writer = stream.getWriter();
  await writer.ready;
  const returned = controller.error(reason);
  controller.error("second");
  const promises = [writer.write("late"), writer.closed, writer.ready];
  return { returned, rejections: await Promise.all(promises.map((promise) => promise.catch(isReason))), calls };
}

/** An error that write reports leaves that write alone. https://streams.spec.whatwg.org/#writable-stream-default-controller-error */
export async function errorSparesWriteInFlight() {
  const write = (_: unknown, controller: WritableStreamDefaultController) => controller.error("reported");
  const writer = new WritableStream({ write }).getWriter();
  const fates = ["first", "second"].map((chunk) =>
    writer.write(chunk).then(
      () => "fulfilled",
      (reason: unknown) => reason,
    ),
  );
  return Promise.all(fates);
}

/** A closed stream takes no error. https://streams.spec.whatwg.org/#ws-default-controller-error */
export async function closedStreamTakesNoError() {
  const { stream, controller } = open();
  await stream.close();
  controller.error("late");
  return stream.getWriter().closed;
}

/** The signal aborts at once, with the reason, before the sink's abort. https://streams.spec.whatwg.org/#ws-default-controller-signal */
export async function signalAbortsWithReason() {
  const reason = { aborted: true };
  const { promise, resolve } = pending<void>();
  let abortedInSink: boolean | undefined;
  const abort = () => {
    abortedInSink = controller.signal.aborted;
  };
  const { stream, controller } = open({ write: () => promise, abort });
  const { signal } = controller;
  const before = [signal instanceof AbortSignal, signal.aborted, signal === controller.signal];
  const writer = stream.getWriter();
  writer.write("in flight").catch(() => undefined);
  await turns();
  const aborting = writer.abort(reason);
  const atOnce = [signal.aborted, signal.reason === reason];
  resolve();
  await aborting;
  return { before, atOnce, abortedInSink };
}

/** Without a reason the signal's is an AbortError. https://streams.spec.whatwg.org/#writable-stream-abort */
export async function signalHasDefaultReason() {
  const { stream, controller } = open();
  const writer = stream.getWriter();
  await writer.abort();
  const { reason } = controller.signal;
  const closed = await writer.closed.catch((error: unknown) => [error]);
  return { isDOMException: reason instanceof DOMException, name: reason?.name, closed };
}

/** Neither an error nor a close aborts the signal. https://streams.spec.whatwg.org/#ws-default-controller-signal */
export async function signalIgnoresErrorAndClose() {
  const errored = open();
  errored.controller.error("over");
  await errored.stream.getWriter().closed.catch(() => undefined);
  const closed = open();
  await closed.stream.close();
  await closed.stream.abort("late");
  const failed = open({ write: () => Promise.reject("over") });
  await failed.stream
    .getWriter()
    .write("chunk")
    .catch(() => undefined);
  return [errored, closed, failed].map(({ controller }) => controller.signal.aborted);
}

/** A write that listens to the signal can end early. https://streams.spec.whatwg.org/#ws-default-controller-signal */
export async function signalEndsWriteEarly() {
  const write = (_: unknown, { signal }: WritableStreamDefaultController) =>
    new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const writer = new WritableStream({ write }).getWriter();
  const written = writer.write("slow").catch((reason: unknown) => reason);
  await turns();
  const aborted = await writer.abort("enough");
  return { aborted, written: await written };
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const rejectionOf = (promise: Promise<unknown>) => promise.then(() => "nothing", kindOf);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Chunks reach the sink one at a time, each write follows its own. https://streams.spec.whatwg.org/#default-writer-write */
export async function writesReachSinkInTurn() {
  const events: string[] = [];
  const object = { chunk: true };
  let same = false;
  const write = async (chunk: unknown) => {
    same ||= chunk === object;
    events.push("in");
    await turns(1);
    events.push("out");
  };
  const writer = new WritableStream({ write }, { highWaterMark: 9 }).getWriter();
  const settled = await Promise.all([object, "text"].map((chunk) => writer.write(chunk)));
  return { same, events, settled };
}

/** A failing write errors the stream, queued writes too. https://streams.spec.whatwg.org/#writable-stream-default-controller-process-write */
export async function writeFailureErrorsStream(way: "throws" | "rejects") {
  const reason = { failed: way };
  const chunks: unknown[] = [];
  const write = (chunk: unknown) => {
    chunks.push(chunk);
    if (way === "throws") throw reason;
    return Promise.reject(reason);
  };
  const writer = new WritableStream({ write }, { highWaterMark: 9 }).getWriter();
  const isReason = (error: unknown) => error === reason;
  const writes = [1, 2].map((chunk) => writer.write(chunk).catch(isReason));
  const writeFates = await Promise.all(writes);
  const late = [writer.write(3), writer.closed, writer.ready].map((promise) => promise.catch(isReason));
  return { writes: writeFates, late: await Promise.all(late), chunks };
}

/** Nothing is written once the end was asked for. https://streams.spec.whatwg.org/#writable-stream-default-writer-write */
export async function writeRefusesAfterClose() {
  const chunks: unknown[] = [];
  const writer = new WritableStream({ write: (chunk) => void chunks.push(chunk) }).getWriter();
  const closing = writer.close();
  const late = await rejectionOf(writer.write("closing"));
  await closing;
  return { closing: late, closed: await rejectionOf(writer.write("closed")), chunks };
}

/** The sink is closed after every write. https://streams.spec.whatwg.org/#writable-stream-default-controller-advance-queue-if-needed */
export async function closeFollowsWrites() {
  const events: unknown[] = [];
  const write = async (chunk: unknown) => {
    await turns(1);
    events.push(chunk);
  };
  const writer = new WritableStream({ write, close: () => void events.push("close") }).getWriter();
  for (const chunk of [1, 2]) writer.write(chunk).catch(() => undefined);
  await writer.close();
  return events;
}

/** A writer closes its stream once. https://streams.spec.whatwg.org/#default-writer-close */
export async function writerClosesOnce() {
  const writer = new WritableStream({ close: () => turns(1) }).getWriter();
  const first = writer.close();
  const again = await rejectionOf(writer.close());
  return { first: await first, closed: await writer.closed, again, late: await rejectionOf(writer.close()) };
}

/** An errored stream can't be closed. https://streams.spec.whatwg.org/#writable-stream-close */
export async function erroredStreamRefusesClose() {
  const writer = new WritableStream({ start: (controller) => controller.error(new RangeError("over")) }).getWriter();
  return { closed: await rejectionOf(writer.closed), close: await rejectionOf(writer.close()) };
}

/** A released writer rejects whatever it is asked. https://streams.spec.whatwg.org/#default-writer-release-lock */
export async function releasedWriterRejects() {
  const stream = new WritableStream();
  const writer = stream.getWriter();
  const closed = writer.closed;
  writer.releaseLock();
  writer.releaseLock();
  const promises = [writer.write("late"), writer.close(), writer.abort("late"), writer.ready, writer.closed];
  return { rejections: await Promise.all(promises.map(rejectionOf)), same: closed === writer.closed };
}

/** What was written before the release still reaches the sink. https://streams.spec.whatwg.org/#writable-stream-default-writer-release */
export async function writesOutliveRelease() {
  const chunks: unknown[] = [];
  const write = async (chunk: unknown) => {
    await turns(1);
    chunks.push(chunk);
  };
  const stream = new WritableStream({ write });
  const writer = stream.getWriter();
  const written = ["first", "second"].map((chunk) => writer.write(chunk));
  writer.releaseLock();
  const settled = await Promise.all(written.map(rejectionOf));
  await stream.getWriter().write("third");
  return { settled, chunks };
}

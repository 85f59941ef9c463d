const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

function open<T>(strategy?: QueuingStrategy<T>) {
  let controller!: ReadableStreamDefaultController<T>;
  const start = (given: ReadableStreamDefaultController<T>) => {
    controller = given;
  };
  const stream = new ReadableStream<T>({ start }, strategy);
  return { stream, controller };
}

/** desiredSize is the mark less what is queued. https://streams.spec.whatwg.org/#readable-stream-default-controller-get-desired-size */
export async function desiredSizeFollowsQueue() {
  const { stream, controller } = open<string>({ highWaterMark: 2 });
  const sizes: unknown[] = [controller.desiredSize];
  for (const chunk of ["a", "b", "c"]) {
    controller.enqueue(chunk);
    sizes.push(controller.desiredSize);
  }
  const reader = stream.getReader();
  await reader.read();
  sizes.push(controller.desiredSize);
  return sizes;
}

/** A chunk that a read waits for does not enter the queue. https://streams.spec.whatwg.org/#readable-stream-default-controller-enqueue */
export async function awaitedChunkSkipsQueue() {
  const sized: unknown[] = [];
  const size = (chunk: string) => sized.push(chunk);
  const { stream, controller } = open<string>({ highWaterMark: 1, size });
  const pending = stream.getReader().read();
  const returned = controller.enqueue("awaited");
  return { size: controller.desiredSize, sized, returned, value: (await pending).value };
}

/** desiredSize after the end: 0 when closed, null when errored. https://streams.spec.whatwg.org/#readable-stream-default-controller-get-desired-size */
export async function desiredSizeTellsEnd() {
  const closing = open<string>({ highWaterMark: 5 });
  closing.controller.enqueue("queued");
  closing.controller.close();
  const requested = closing.controller.desiredSize;
  await closing.stream.getReader().read();
  const errored = open<string>({ highWaterMark: 5 });
  errored.controller.error("over");
  return { requested, closed: closing.controller.desiredSize, errored: errored.controller.desiredSize };
}

/** Nothing can be enqueued once the end was asked for. https://streams.spec.whatwg.org/#rs-default-controller-enqueue */
export async function enqueueRefusesAfterEnd() {
  const closing = open<string>();
  closing.controller.enqueue("queued");
  closing.controller.close();
  const closed = open<string>();
  closed.controller.close();
  const errored = open<string>();
  errored.controller.error("over");
  const cancelled = open<string>();
  await cancelled.stream.cancel();
  const enqueue = ({ controller }: typeof closed) => thrownBy(() => controller.enqueue("late"));
  return [closing, closed, errored, cancelled].map(enqueue);
}

/** A stream is closed once, and not after an error. https://streams.spec.whatwg.org/#rs-default-controller-close */
export async function closeRefusesAfterEnd() {
  const closing = open<string>();
  closing.controller.enqueue("queued");
  const first = closing.controller.close();
  const closed = open<string>();
  closed.controller.close();
  const errored = open<string>();
  errored.controller.error("over");
  const cancelled = open<string>();
  await cancelled.stream.cancel();
  const close = ({ controller }: typeof closed) => thrownBy(() => controller.close());
  return { first, again: [closing, closed, errored, cancelled].map(close) };
}

/** The first error stays; a closed stream takes none. https://streams.spec.whatwg.org/#readable-stream-default-controller-error */
export async function laterErrorsAreIgnored() {
  const errored = open<string>();
  const returned = errored.controller.error("first");
  errored.controller.error("second");
  const closed = open<string>();
  closed.controller.close();
  closed.controller.error("late");
  const read = await errored.stream
    .getReader()
    .read()
    .catch((reason: unknown) => reason);
  return { returned, read, closed: await closed.stream.getReader().read() };
}

/** Without an argument the stream errors with undefined. https://streams.spec.whatwg.org/#rs-default-controller-error */
export async function errorTakesUndefined() {
  const { stream, controller } = open<string>();
  controller.error();
  return stream
    .getReader()
    .read()
    .then(
      () => "fulfilled",
      (reason: unknown) => [reason],
    );
}

/** Controllers and requests come from streams alone. https://streams.spec.whatwg.org/#rs-default-controller-class-definition */
export async function controllersAreNotConstructible(...names: string[]) {
  const construct = (name: string) => {
    const Interface = (globalThis as unknown as Record<string, new () => unknown>)[name];
    return thrownBy(() => new (Interface as new () => unknown)());
  };
  return names.map(construct);
}

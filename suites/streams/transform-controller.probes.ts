const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return "pending";
}

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

function open(transformer: Transformer = {}, readableStrategy?: QueuingStrategy) {
  let controller!: TransformStreamDefaultController;
  const start = (given: TransformStreamDefaultController) => {
    controller = given;
  };
  const { readable, writable } = new TransformStream({ ...transformer, start }, undefined, readableStrategy);
  return { readable, writable, controller };
}

/** desiredSize is the readable side's. https://streams.spec.whatwg.org/#ts-default-controller-desired-size */
export async function desiredSizeIsReadableSides() {
  const { readable, controller } = open({}, { highWaterMark: 2 });
  const sizes: unknown[] = [controller.desiredSize];
  controller.enqueue("a");
  sizes.push(controller.desiredSize);
  await readable.getReader().read();
  sizes.push(controller.desiredSize);
  const ended = open({}, { highWaterMark: 2 });
  ended.controller.terminate();
  const errored = open({}, { highWaterMark: 2 });
  errored.controller.error("over");
  return { sizes, terminated: ended.controller.desiredSize, errored: errored.controller.desiredSize };
}

/** terminate ends the readable side and errors the writable one. https://streams.spec.whatwg.org/#transform-stream-default-controller-terminate */
export async function terminateEndsSides() {
  const { readable, writable, controller } = open({}, { highWaterMark: 2 });
  controller.enqueue("queued");
  const returned = controller.terminate();
  const reader = readable.getReader();
  const reads = [await reader.read(), await reader.read()];
  const writer = writable.getWriter();
  const rejections = [writer.closed, writer.write("late")].map((promise) => promise.then(() => "nothing", kindOf));
  return { returned, reads, rejections: await Promise.all(rejections) };
}

/** A transform that terminates fulfils its write, not the next. https://streams.spec.whatwg.org/#transform-stream-default-controller-terminate */
export async function terminateSparesWriteInFlight() {
  const transform = (chunk: string, controller: TransformStreamDefaultController) => {
    controller.enqueue(chunk);
    controller.terminate();
  };
  const { readable, writable } = open({ transform });
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const first = reader.read();
  const writes = ["only", "late"].map((chunk) => writer.write(chunk).then(() => "fulfilled", kindOf));
  return { writes: await Promise.all(writes), reads: [await first, await reader.read()] };
}

/** After terminate nothing can be enqueued. https://streams.spec.whatwg.org/#transform-stream-default-controller-enqueue */
export async function enqueueRefusesAfterEnd() {
  const terminated = open();
  terminated.controller.terminate();
  const errored = open();
  errored.controller.error("over");
  const cancelled = open();
  await cancelled.readable.cancel();
  const enqueue = ({ controller }: typeof errored) => thrownBy(() => controller.enqueue("late"));
  return [terminated, errored, cancelled].map(enqueue);
}

/** error reaches both sides with its reason, past queued chunks. https://streams.spec.whatwg.org/#ts-default-controller-error */
export async function errorReachesSides() {
  const reason = { errored: true };
  const isReason = (error: unknown) => error === reason;
  const { readable, writable, controller } = open({}, { highWaterMark: 2 });
  controller.enqueue("dropped");
  const returned = controller.error(reason);
  controller.error("second");
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const promises = [reader.read(), reader.closed, writer.write("late"), writer.closed];
  return { returned, rejections: await Promise.all(promises.map((promise) => promise.catch(isReason))) };
}

/** What the readable side's size throws leaves enqueue and errors both sides. https://streams.spec.whatwg.org/#transform-stream-default-controller-enqueue */
export async function sizeThrowsThroughEnqueue() {
  const reason = { failed: "size" };
  const isReason = (error: unknown) => error === reason;
  const size = () => {
    throw reason;
  };
  const { readable, writable, controller } = open({}, { size, highWaterMark: 1 });
  let thrown: unknown = "nothing was thrown";
  try {
    controller.enqueue("chunk");
  } catch (error) {
    thrown = isReason(error);
  }
  const closed = [readable.getReader().closed, writable.getWriter().closed].map((promise) => promise.catch(isReason));
  return { thrown, closed: await Promise.all(closed.map((promise) => Promise.race([promise, late()]))) };
}

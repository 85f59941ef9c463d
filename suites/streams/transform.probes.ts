const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

async function drain<T>(stream: ReadableStream<T>): Promise<T[]> {
  const reader = stream.getReader();
  const chunks: T[] = [];
  for (let result = await reader.read(); !result.done; result = await reader.read()) chunks.push(result.value);
  return chunks;
}

/** Writes chunks, closes, and gives what comes out. */
async function run<I, O>({ readable, writable }: TransformStream<I, O>, chunks: I[]): Promise<O[]> {
  const writer = writable.getWriter();
  const drained = drain(readable);
  for (const chunk of chunks) writer.write(chunk).catch(() => undefined);
  await writer.close();
  return drained;
}

/** Without a transformer chunks pass as they are. https://streams.spec.whatwg.org/#set-up-transform-stream-default-controller-from-transformer */
export async function identityPassesChunks() {
  const chunk = { same: true };
  const [first, second] = await run(new TransformStream(), [chunk, "text"]);
  return { same: first === chunk, second };
}

/** Both sides are there from the start, always the same. https://streams.spec.whatwg.org/#ts-readable */
export async function sidesAreStreams() {
  const stream = new TransformStream();
  const { readable, writable } = stream;
  const kinds = [readable instanceof ReadableStream, writable instanceof WritableStream];
  return { kinds, same: [readable === stream.readable, writable === stream.writable] };
}

/** The errors of the constructor for one set of arguments. https://streams.spec.whatwg.org/#ts-constructor */
export async function constructorRefuses(...args: unknown[]) {
  return thrownBy(() => new TransformStream(...(args as [])));
}

/** What start throws leaves the constructor as it is. https://streams.spec.whatwg.org/#ts-constructor */
export async function startThrowsThroughConstructor() {
  const reason = { thrown: "by start" };
  const start = () => {
    throw reason;
  };
  try {
    new TransformStream({ start });
  } catch (error) {
    return { same: error === reason };
  }
  return { same: "nothing was thrown" };
}

/** A start that rejects errors both sides. https://streams.spec.whatwg.org/#initialize-transform-stream */
export async function startRejectionErrorsSides() {
  const reason = { rejected: "start" };
  const isReason = (error: unknown) => error === reason;
  const { readable, writable } = new TransformStream({ start: () => Promise.reject(reason) });
  const closed = [readable.getReader().closed, writable.getWriter().closed];
  return Promise.all(closed.map((promise) => promise.catch(isReason)));
}

/** Each side has a strategy of its own; by default 1 on the writable side, 0 on the readable. https://streams.spec.whatwg.org/#ts-constructor */
export async function sidesHaveStrategies() {
  const sizes: unknown[] = [];
  const start = (controller: TransformStreamDefaultController) => sizes.push(controller.desiredSize);
  const plain = new TransformStream({ start });
  const marked = new TransformStream({ start }, { highWaterMark: 3 }, { highWaterMark: 5 });
  sizes.push(plain.writable.getWriter().desiredSize, marked.writable.getWriter().desiredSize);
  return sizes;
}

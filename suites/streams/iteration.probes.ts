const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

function count(limit: number) {
  const reasons: unknown[] = [];
  let chunk = 0;
  const pull = (controller: ReadableStreamDefaultController<number>) => {
    if (chunk === limit) controller.close();
    else controller.enqueue(++chunk);
  };
  const cancel = (reason: unknown) => void reasons.push(reason);
  return { stream: new ReadableStream<number>({ pull, cancel }, { highWaterMark: 0 }), reasons };
}

/** A loop sees every chunk, then lets go of the stream. https://streams.spec.whatwg.org/#rs-asynciterator-prototype-next */
export async function loopSeesEveryChunk() {
  const { stream, reasons } = count(3);
  const chunks: number[] = [];
  let locked = false;
  for await (const chunk of stream) {
    chunks.push(chunk);
    locked ||= stream.locked;
  }
  return { chunks, locked, afterwards: stream.locked, reasons };
}

/** Leaving a loop cancels the stream and releases it. https://streams.spec.whatwg.org/#rs-asynciterator-prototype-return */
export async function leavingLoopCancels(way: "break" | "throw") {
  const { stream, reasons } = count(3);
  const reason = new Error("out of the loop");
  const loop = async () => {
    for await (const _ of stream) {
      if (way === "break") break;
      throw reason;
    }
    return "left";
  };
  const left = await loop().catch((error: unknown) => error === reason);
  return { left, reasons, locked: stream.locked, next: (await stream.getReader().read()).done };
}

/** With preventCancel the stream can be read on. https://streams.spec.whatwg.org/#rs-asynciterator-prototype-return */
export async function preventCancelKeepsStream() {
  const { stream, reasons } = count(3);
  for await (const _ of stream.values({ preventCancel: true })) break;
  return { reasons, locked: stream.locked, next: await stream.getReader().read() };
}

/** A loop over an errored stream throws its error. https://streams.spec.whatwg.org/#rs-asynciterator-prototype-next */
export async function erroredStreamThrowsInLoop() {
  const reason = { errored: true };
  const stream = new ReadableStream({ pull: () => Promise.reject(reason) });
  const loop = async () => {
    for await (const _ of stream) return "a chunk";
    return "the end";
  };
  const thrown = await loop().catch((error: unknown) => error === reason);
  return { thrown, locked: stream.locked };
}

/** return passes its value on as the reason, and ends the iteration. https://streams.spec.whatwg.org/#rs-asynciterator-prototype-return */
export async function returnCancelsWithValue() {
  const { stream, reasons } = count(3);
  const iterator = stream.values() as AsyncIterableIterator<number, unknown>;
  const first = await iterator.next();
  const returned = await iterator.return?.("enough");
  return { first, returned, reasons, locked: stream.locked, next: await iterator.next() };
}

/** Several nexts at once are answered in order. https://streams.spec.whatwg.org/#rs-asynciterator-prototype-next */
export async function nextsAreAnsweredInOrder() {
  const { stream } = count(2);
  const iterator = stream.values();
  return Promise.all([iterator.next(), iterator.next(), iterator.next(), iterator.next()]);
}

/** After its error an iterator is at its end. https://streams.spec.whatwg.org/#rs-asynciterator-prototype-next */
export async function iteratorEndsAfterError() {
  const stream = new ReadableStream({ pull: () => Promise.reject("over") });
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next().catch((reason: unknown) => reason);
  return { first, second: await iterator.next(), locked: stream.locked };
}

/** A failing cancel of the source rejects return. https://streams.spec.whatwg.org/#rs-asynciterator-prototype-return */
export async function returnRejectsWithCancelFailure() {
  const reason = { failed: "cancel" };
  const stream = new ReadableStream({ cancel: () => Promise.reject(reason) });
  const rejected = await stream
    .values()
    .return?.()
    .catch((error: unknown) => error === reason);
  return { rejected, locked: stream.locked };
}

/** A locked stream can't be iterated. https://streams.spec.whatwg.org/#rs-get-iterator */
export async function lockedStreamRefusesIteration() {
  const stream = new ReadableStream();
  stream.getReader();
  try {
    stream.values();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** values is Symbol.asyncIterator, its iterators inherit from all async iterators. https://streams.spec.whatwg.org/#rs-class-definition */
export async function iteratorInheritsFromAsyncIterators() {
  const { values, [Symbol.asyncIterator]: iterate } = ReadableStream.prototype;
  async function* generate() {
    yield undefined;
  }
  const ofAll = Object.getPrototypeOf(Object.getPrototypeOf(generate).prototype);
  const iterator = new ReadableStream().values();
  const prototype = Object.getPrototypeOf(iterator);
  return { same: values === iterate, inherits: Object.getPrototypeOf(prototype) === ofAll };
}

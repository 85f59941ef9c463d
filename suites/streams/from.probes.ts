const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
type From = { from(iterable: unknown): ReadableStream<unknown> };
const from = (iterable: unknown) => (ReadableStream as unknown as From).from(iterable);

async function drain(stream: ReadableStream<unknown>): Promise<unknown[]> {
  const reader = stream.getReader();
  const chunks: unknown[] = [];
  for (let result = await reader.read(); !result.done; result = await reader.read()) chunks.push(result.value);
  return chunks;
}

const makers: Record<string, () => unknown> = {
  array: () => ["a", "b"],
  Set: () => new Set(["a", "b"]),
  generator: function* () {
    yield "a";
    yield "b";
  },
  "async generator": async function* () {
    yield "a";
    yield "b";
  },
  ReadableStream: () => from(["a", "b"]),
  "array of promises": () => [Promise.resolve("a"), Promise.resolve("b")],
};

/** Sync and async iterables become streams. https://streams.spec.whatwg.org/#readable-stream-from-iterable */
export async function fromReadsIterable(kind: string) {
  const stream = from(makers[kind]?.());
  return { isStream: stream instanceof ReadableStream, chunks: await drain(stream) };
}

/** An object's async iterator goes before its sync one. https://streams.spec.whatwg.org/#readable-stream-from-iterable */
export async function fromPrefersAsyncIterator() {
  const both = {
    *[Symbol.iterator]() {
      yield "sync";
    },
    async *[Symbol.asyncIterator]() {
      yield "async";
    },
  };
  return drain(from(both));
}

/** What is not iterable is refused. https://streams.spec.whatwg.org/#readable-stream-from-iterable */
export async function fromRefusesOthers() {
  const others = [null, undefined, 0, true, {}, () => 1, { [Symbol.iterator]: 1 }, { [Symbol.asyncIterator]: {} }];
  return others.map((other) => {
    try {
      from(other);
      return "nothing";
    } catch (error) {
      return kindOf(error);
    }
  });
}

/** The iterator is asked when somebody reads, once for each read. https://streams.spec.whatwg.org/#readable-stream-from-iterable */
export async function fromIsLazy() {
  let nexts = 0;
  const iterator = { next: async () => ({ value: ++nexts, done: false }) };
  const reader = from({ [Symbol.asyncIterator]: () => iterator }).getReader();
  await turns();
  const unread = nexts;
  await reader.read();
  await turns();
  return { unread, read: nexts };
}

/** Cancelling returns the iterator with the reason. https://streams.spec.whatwg.org/#readable-stream-from-iterable */
export async function cancelReturnsIterator() {
  const calls: unknown[] = [];
  const iterator = {
    next: async () => ({ value: "chunk", done: false }),
    async return(...args: unknown[]) {
      calls.push(["return", this === iterator, ...args]);
      return {};
    },
  };
  const stream = from({ [Symbol.asyncIterator]: () => iterator });
  const reader = stream.getReader();
  await reader.read();
  return { settled: await reader.cancel("reason"), calls };
}

/** An iterator without return can be cancelled; one whose return gives no object rejects. https://streams.spec.whatwg.org/#readable-stream-from-iterable */
export async function cancelFollowsReturn() {
  const next = async () => ({ value: "chunk", done: false });
  const cancel = (iterator: object) => from({ [Symbol.asyncIterator]: () => iterator }).cancel("reason");
  const throws = () => {
    throw new RangeError("return");
  };
  return {
    none: await cancel({ next }),
    noObject: await cancel({ next, return: async () => 1 }).then(() => "nothing", kindOf),
    throws: await cancel({ next, return: throws }).then(() => "nothing", kindOf),
  };
}

/** A failing next errors the stream with its reason. https://streams.spec.whatwg.org/#readable-stream-from-iterable */
export async function nextFailureErrorsStream(way: "throws" | "rejects") {
  const reason = { way };
  const next = () => {
    if (way === "throws") throw reason;
    return Promise.reject(reason);
  };
  const reader = from({ [Symbol.asyncIterator]: () => ({ next }) }).getReader();
  const isReason = (error: unknown) => error === reason;
  return { read: await reader.read().catch(isReason), closed: await reader.closed.catch(isReason) };
}

/** A next that gives no object errors the stream. https://streams.spec.whatwg.org/#readable-stream-from-iterable */
export async function nextMustGiveObject() {
  const reader = from({ [Symbol.asyncIterator]: () => ({ next: async () => 42 }) }).getReader();
  return reader.read().then(() => "nothing", kindOf);
}

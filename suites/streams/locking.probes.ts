const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** locked follows the reader. https://streams.spec.whatwg.org/#rs-locked */
export async function lockedFollowsReader() {
  const stream = new ReadableStream();
  const fresh = stream.locked;
  const reader = stream.getReader();
  const held = stream.locked;
  reader.releaseLock();
  return { fresh, held, released: stream.locked };
}

/** A closed or errored stream stays locked to its reader. https://streams.spec.whatwg.org/#is-readable-stream-locked */
export async function lockedOutlivesEnd() {
  const closed = new ReadableStream({ start: (controller) => controller.close() });
  const errored = new ReadableStream({ start: (controller) => controller.error(new Error("over")) });
  await closed.getReader().closed;
  await errored.getReader().closed.catch(() => undefined);
  return { closed: closed.locked, errored: errored.locked };
}

/** Without a mode getReader gives a default reader. https://streams.spec.whatwg.org/#rs-get-reader */
export async function getReaderGivesDefaultReader() {
  const isDefault = (reader: unknown) => reader instanceof ReadableStreamDefaultReader;
  const plain = new ReadableStream().getReader();
  const empty = new ReadableStream().getReader({} as { mode: "byob" });
  const unset = new ReadableStream().getReader({ mode: undefined } as unknown as { mode: "byob" });
  return [plain, empty, unset].map(isDefault);
}

/** A mode other than byob is refused, and does not lock. https://streams.spec.whatwg.org/#rs-get-reader */
export async function getReaderRefusesMode(mode: string | null) {
  const stream = new ReadableStream({ type: "bytes" });
  const thrown = thrownBy(() => stream.getReader({ mode } as unknown as { mode: "byob" }));
  return { thrown, locked: stream.locked };
}

/** Only a byte stream gives a BYOB reader. https://streams.spec.whatwg.org/#set-up-readable-stream-byob-reader */
export async function byobReaderNeedsByteStream() {
  const plain = new ReadableStream();
  const refused = thrownBy(() => plain.getReader({ mode: "byob" }));
  const reader = new ReadableStream({ type: "bytes" }).getReader({ mode: "byob" });
  return { refused, locked: plain.locked, isByob: reader instanceof ReadableStreamBYOBReader };
}

/** A locked stream gives no second reader. https://streams.spec.whatwg.org/#set-up-readable-stream-default-reader */
export async function lockedStreamRefusesReader() {
  const stream = new ReadableStream({ type: "bytes" });
  stream.getReader();
  return {
    default: thrownBy(() => stream.getReader()),
    byob: thrownBy(() => stream.getReader({ mode: "byob" })),
    constructed: thrownBy(() => new ReadableStreamDefaultReader(stream)),
    constructedByob: thrownBy(() => new ReadableStreamBYOBReader(stream)),
  };
}

/** The constructors of the readers lock the stream that they are given. https://streams.spec.whatwg.org/#default-reader-constructor */
export async function readerConstructorsLock() {
  const plain = new ReadableStream({ start: (controller) => controller.enqueue("chunk") });
  const bytes = new ReadableStream({ type: "bytes" });
  const reader = new ReadableStreamDefaultReader(plain);
  new ReadableStreamBYOBReader(bytes);
  return { plain: plain.locked, bytes: bytes.locked, value: (await reader.read()).value };
}

/** The constructors of the readers take nothing but a fitting stream. https://streams.spec.whatwg.org/#default-reader-class-definition */
export async function readerConstructorsRefuse() {
  const anything = {} as ReadableStream;
  return {
    noStream: thrownBy(() => new ReadableStreamDefaultReader(anything)),
    noStreamForByob: thrownBy(() => new ReadableStreamBYOBReader(anything)),
    noByteStream: thrownBy(() => new ReadableStreamBYOBReader(new ReadableStream())),
    uncalled: thrownBy(() => (ReadableStreamDefaultReader as unknown as () => unknown)()),
  };
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

const settle = (promise: Promise<unknown>) =>
  promise.then(
    () => "fulfilled",
    (reason: unknown) => reason,
  );

function count(limit: number) {
  const reasons: unknown[] = [];
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController<number>) => {
    pulls += 1;
    if (pulls > limit) controller.close();
    else controller.enqueue(pulls);
  };
  const cancel = (reason: unknown) => void reasons.push(reason);
  const stream = new ReadableStream<number>({ pull, cancel }, { highWaterMark: 0 });
  return { stream, reasons, pulls: () => pulls };
}

const adder = (amount: number) =>
  new TransformStream<number, number>({
    transform: (chunk, controller) => controller.enqueue(chunk + amount),
  });

/** The readable side of the pair comes back; both ends of the pipe are locked. https://streams.spec.whatwg.org/#rs-pipe-through */
export async function pipeThroughGivesReadable() {
  const { stream } = count(2);
  const pair = new TransformStream<number, number>();
  const returned = stream.pipeThrough(pair);
  return { same: returned === pair.readable, locked: [stream.locked, pair.writable.locked, returned.locked] };
}

/** Any pair of streams will do. https://streams.spec.whatwg.org/#rs-pipe-through */
export async function anyPairIsPipedThrough() {
  const chunks: unknown[] = [];
  const writable = new WritableStream({ write: (chunk) => void chunks.push(chunk) });
  const readable = new ReadableStream({ start: (controller) => controller.enqueue("unrelated") });
  const returned = count(2).stream.pipeThrough({ writable, readable });
  const { value } = await returned.getReader().read();
  await turns();
  return { same: returned === readable, value, chunks };
}

/** A chain applies its transforms in order. https://streams.spec.whatwg.org/#pipe-chains */
export async function chainTransformsInOrder() {
  const double = new TransformStream<number, number>({
    transform: (chunk, controller) => controller.enqueue(chunk * 2),
  });
  const chunks: number[] = [];
  const chain = count(3).stream.pipeThrough(adder(1)).pipeThrough(double).pipeThrough(adder(10));
  for await (const chunk of chain) chunks.push(chunk);
  return chunks;
}

/** Locked ends are refused at once. https://streams.spec.whatwg.org/#rs-pipe-through */
export async function lockedEndsAreRefused() {
  const locked = count(1).stream;
  locked.getReader();
  const free = new TransformStream<number, number>();
  const fromLocked = thrownBy(() => locked.pipeThrough(free));
  const pair = new TransformStream<number, number>();
  pair.writable.getWriter();
  const { stream } = count(1);
  return {
    fromLocked,
    toLocked: thrownBy(() => stream.pipeThrough(pair)),
    left: [free.writable.locked, stream.locked],
  };
}

/** A pair without both sides, or a signal that is none, is refused at once. https://streams.spec.whatwg.org/#dictdef-readablewritablepair */
export async function badPairsAreRefused() {
  const { stream } = count(1);
  const { readable, writable } = new TransformStream();
  const pipe = (...args: unknown[]) => thrownBy(() => Reflect.apply(stream.pipeThrough, stream, args));
  const pairs = [{ readable }, { writable }, { readable: {}, writable }, { readable, writable: {} }];
  const refused = [...pairs.map((pair) => pipe(pair)), pipe(), pipe({ readable, writable }, { signal: "signal" })];
  return { refused, locked: stream.locked };
}

/** An error of the source comes out at the end of the chain. https://streams.spec.whatwg.org/#pipe-chains */
export async function errorTravelsDownChain() {
  const stream = new ReadableStream<number>({ pull: () => Promise.reject("source") });
  const end = stream.pipeThrough(adder(1)).pipeThrough(adder(1));
  return settle(end.getReader().read());
}

/** A cancel at the end of the chain reaches the source with its reason. https://streams.spec.whatwg.org/#pipe-chains */
export async function cancelTravelsUpChain() {
  const { stream, reasons } = count(99);
  const reader = stream.pipeThrough(adder(1)).pipeThrough(adder(1)).getReader();
  await reader.read();
  await reader.cancel("enough");
  await turns();
  return reasons;
}

/** An error in the middle goes both ways. https://streams.spec.whatwg.org/#pipe-chains */
export async function errorInMiddleGoesBothWays() {
  const { stream, reasons } = count(99);
  const failing = new TransformStream<number, number>({ transform: () => Promise.reject("middle") });
  const end = stream.pipeThrough(adder(1)).pipeThrough(failing).pipeThrough(adder(1));
  const rejected = await settle(end.getReader().read());
  await turns();
  return { rejected, reasons };
}

/** The options are those of pipeTo. https://streams.spec.whatwg.org/#rs-pipe-through */
export async function optionsReachPipe() {
  const closing = new TransformStream<number, number>();
  const chunks = count(0).stream.pipeThrough(closing, { preventClose: true }).getReader();
  const open = await Promise.race([settle(chunks.closed), turns(5).then(() => "open")]);
  const aborted = new TransformStream<number, number>();
  const { stream, reasons } = count(9);
  const end = stream.pipeThrough(aborted, { signal: AbortSignal.abort("reason"), preventCancel: true });
  return { open, rejected: await settle(end.getReader().read()), reasons };
}

/** A pipe that nobody can wait for leaves no rejection behind. https://streams.spec.whatwg.org/#rs-pipe-through */
export async function failedPipeIsHandled() {
  const seen: unknown[] = [];
  const note = (event: Event) => {
    event.preventDefault();
    seen.push("unhandledrejection");
  };
  globalThis.addEventListener?.("unhandledrejection", note);
  const stream = new ReadableStream<number>({ start: (controller) => controller.error("source") });
  stream.pipeThrough({ writable: new WritableStream<number>(), readable: new ReadableStream<number>() });
  await turns(5);
  globalThis.removeEventListener?.("unhandledrejection", note);
  return seen;
}

/** A chain that nobody reads takes a chunk for each writable side, and no more. https://streams.spec.whatwg.org/#backpressure */
export async function unreadChainStopsSource() {
  const { stream, pulls } = count(99);
  const end = stream.pipeThrough(adder(1)).pipeThrough(adder(1));
  await turns(5);
  const unread = pulls();
  const reader = end.getReader();
  const { value } = await reader.read();
  await turns(5);
  return { unread, value, read: pulls() };
}

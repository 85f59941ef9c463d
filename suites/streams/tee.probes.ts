const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function open<T>(source: UnderlyingDefaultSource<T> = {}) {
  let controller!: ReadableStreamDefaultController<T>;
  const start = (given: ReadableStreamDefaultController<T>) => {
    controller = given;
  };
  const stream = new ReadableStream<T>({ ...source, start });
  return { stream, controller };
}

/** A teed branch sees every chunk that its sibling sees. https://streams.spec.whatwg.org/#rs-tee */
export async function teeDelivers() {
  const [left, right] = new Response("abc").body!.tee();
  return { left: await new Response(left).text(), right: await new Response(right).text() };
}

/** tee gives an array of two streams and locks its own. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function teeLocks() {
  const { stream } = open();
  const branches = stream.tee();
  const areStreams = branches.map((branch) => branch instanceof ReadableStream && !branch.locked);
  const again = await Promise.resolve()
    .then(() => stream.tee())
    .then(() => "nothing", kindOf);
  return { isArray: Array.isArray(branches), areStreams, locked: stream.locked, again };
}

/** Both branches get the very chunk that was enqueued. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function teeSharesChunks() {
  const { stream, controller } = open<object>();
  const chunk = { shared: true };
  const [left, right] = stream.tee().map((branch) => branch.getReader());
  controller.enqueue(chunk);
  return [(await left?.read())?.value === chunk, (await right?.read())?.value === chunk];
}

/** A branch that nobody reads keeps the chunks for later. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function teeBuffersForSlowBranch() {
  const { stream, controller } = open<number>();
  const [left, right] = stream.tee();
  for (const chunk of [1, 2, 3]) controller.enqueue(chunk);
  controller.close();
  const fast: number[] = [];
  for await (const chunk of left) fast.push(chunk);
  const slow: number[] = [];
  for await (const chunk of right) slow.push(chunk);
  return { fast, slow };
}

/** An error reaches both branches, past chunks that they have not read. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function teeErrorsBothBranches() {
  const reason = { errored: true };
  const { stream, controller } = open<number>();
  const readers = stream.tee().map((branch) => branch.getReader());
  controller.enqueue(1);
  await readers[0]?.read();
  controller.error(reason);
  await turns();
  const isReason = (error: unknown) => error === reason;
  return Promise.all(readers.map((reader) => reader.read().catch(isReason)));
}

/** One cancelled branch leaves the other going. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function teeOutlivesOneCancel() {
  let cancels = 0;
  const cancel = () => {
    cancels += 1;
  };
  const { stream, controller } = open<number>({ cancel });
  const [left, right] = stream.tee();
  const cancelled = left.cancel("left").then(() => "fulfilled");
  controller.enqueue(1);
  controller.close();
  const reader = right.getReader();
  const results = [await reader.read(), await reader.read()];
  return { results, cancels, cancelled: await cancelled };
}

/** Two cancelled branches cancel the source with both reasons. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function teeCancelsWithBothReasons() {
  const reasons: unknown[] = [];
  const { stream } = open({ cancel: (reason: unknown) => void reasons.push(reason) });
  const [left, right] = stream.tee();
  const order: string[] = [];
  const first = right.cancel("right").then(() => order.push("right"));
  await turns();
  const early = order.length;
  await Promise.all([first, left.cancel("left")]);
  return { early, reasons };
}

/** A failing cancel of the source rejects the cancels of both branches. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function teeRejectsBothCancels() {
  const reason = { failed: "cancel" };
  const { stream } = open({ cancel: () => Promise.reject(reason) });
  const cancels = stream.tee().map((branch) => branch.cancel().catch((error: unknown) => error === reason));
  return Promise.all(cancels);
}

/** Branches are filled to a mark of 1, and no further. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function teePullsAsBranchesNeed() {
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController<number>) => controller.enqueue(++pulls);
  const [left] = new ReadableStream<number>({ pull }, { highWaterMark: 0 }).tee();
  await turns();
  const unread = pulls;
  const reader = left.getReader();
  await reader.read();
  await reader.read();
  await turns();
  return { unread, read: pulls };
}

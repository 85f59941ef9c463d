const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A source is asked only for what the buffer has room for. https://nodejs.org/docs/latest-v24.x/api/stream.html#readable_readsize */
export async function readIsAskedUpToTheMark() {
  const { Readable } = await import("node:stream");
  const pushed: boolean[] = [];
  const readable = new Readable({
    highWaterMark: 3,
    read() {
      pushed.push(this.push("x"));
    },
  });
  readable.read(0);
  await after(5);
  const { readableLength } = readable;
  readable.destroy();
  return { pushed, readableLength };
}

/** A paused stream gives nothing until it is resumed. https://nodejs.org/docs/latest-v24.x/api/stream.html#two-reading-modes */
export async function pausingHoldsData() {
  const { Readable } = await import("node:stream");
  const readable = Readable.from(["a", "b"]);
  const seen: string[] = [];
  readable.on("data", (chunk: string) => void seen.push(chunk)).pause();
  await after(2);
  const whilePaused = { seen: [...seen], flowing: readable.readableFlowing };
  const ended = new Promise((resolve) => readable.on("end", resolve));
  readable.resume();
  await ended;
  return { whilePaused, seen };
}

/** read(n) waits for n bytes, and gives what is left at the end. https://nodejs.org/docs/latest-v24.x/api/stream.html#readablereadsize */
export async function readGivesExactSizes() {
  const { Readable } = await import("node:stream");
  const readable = new Readable({ read: () => undefined });
  readable.push("abcde");
  const reads = [readable.read(2), readable.read(4)];
  readable.unshift("_");
  reads.push(readable.read(4));
  const ended = new Promise((resolve) => readable.on("end", resolve));
  readable.push(null);
  readable.resume();
  await ended;
  return reads.map((chunk) => chunk && String(chunk));
}

/** A character split over chunks arrives whole. https://nodejs.org/docs/latest-v24.x/api/stream.html#readablesetencodingencoding */
export async function setEncodingJoinsCharacters() {
  const { Readable } = await import("node:stream");
  const readable = new Readable({ read: () => undefined });
  readable.setEncoding("utf8");
  for (const byte of [0x61, 0xe2, 0x82, 0xac]) readable.push(Uint8Array.of(byte));
  readable.push(null);
  const chunks: unknown[] = [];
  for await (const chunk of readable) chunks.push(chunk);
  return { text: chunks.join(""), kinds: [...new Set(chunks.map((chunk) => typeof chunk))] };
}

/** Destroying gives the error, then close, and no data. https://nodejs.org/docs/latest-v24.x/api/stream.html#readabledestroyerror */
export async function destroyEndsInClose() {
  const { Readable } = await import("node:stream");
  const events: string[] = [];
  const readable = new Readable({
    read: () => undefined,
    destroy(error, callback) {
      events.push(`destroy ${error?.message}`);
      callback(error);
    },
  });
  readable.on("error", (error) => void events.push(`error ${error.message}`)).on("end", () => void events.push("end"));
  const closed = new Promise((resolve) => readable.on("close", resolve));
  readable.destroy(new Error("enough"));
  await closed;
  return { events, destroyed: readable.destroyed, pushed: readable.push("more") };
}

/** Leaving an iteration destroys the stream. https://nodejs.org/docs/latest-v24.x/api/stream.html#readablesymbolasynciterator */
export async function leavingIterationDestroys() {
  const { Readable } = await import("node:stream");
  const closed: string[] = [];
  async function* source() {
    try {
      yield "a";
      yield "b";
    } finally {
      closed.push("source");
    }
  }
  const readable = Readable.from(source());
  const gone = new Promise((resolve) => readable.on("close", resolve));
  for await (const _ of readable) break;
  await gone;
  return { closed, destroyed: readable.destroyed };
}

/** An iteration that is told so leaves the stream alive. https://nodejs.org/docs/latest-v24.x/api/stream.html#readableiteratoroptions */
export async function iterationCanLeaveStreamAlive() {
  const { Readable } = await import("node:stream");
  const readable = Readable.from([1, 2, 3]);
  const seen: number[] = [];
  for await (const chunk of readable.iterator({ destroyOnReturn: false })) {
    seen.push(chunk);
    break;
  }
  for await (const chunk of readable) seen.push(chunk);
  return seen;
}

/** map calls several at once and keeps the order. https://nodejs.org/docs/latest-v24.x/api/stream.html#readablemapfn-options */
export async function mapKeepsOrder() {
  const { Readable } = await import("node:stream");
  let [running, most] = [0, 0];
  const mapped = Readable.from([9, 3, 1, 6]).map(
    async (time: number) => {
      most = Math.max(most, ++running);
      await after(time);
      running--;
      return time * 10;
    },
    { concurrency: 2 },
  );
  return { values: await mapped.toArray(), most };
}

/** Operators are chained as those of iterators are. https://nodejs.org/docs/latest-v24.x/api/stream.html#readablefilterfn-options */
export async function operatorsChain() {
  const { Readable } = await import("node:stream");
  const numbers = () => Readable.from([1, 2, 3, 4, 5]);
  return {
    filtered: await numbers()
      .filter((n: number) => n % 2 === 1)
      .drop(1)
      .toArray(),
    flat: await numbers()
      .take(2)
      .flatMap((n: number) => [n, n])
      .toArray(),
    sum: await numbers().reduce((sum: number, n: number) => sum + n, 0),
    found: await numbers().find((n: number) => n > 3),
    every: await numbers().every((n: number) => n < 5),
  };
}

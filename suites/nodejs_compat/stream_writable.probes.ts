import type { TransformCallback } from "node:stream";

async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** A full buffer makes write say no, and drain follows. https://nodejs.org/docs/latest-v24.x/api/stream.html#event-drain */
export async function fullBufferDrains() {
  const { Writable } = await import("node:stream");
  const taken: string[] = [];
  const writable = new Writable({
    highWaterMark: 3,
    write(chunk, _, callback) {
      taken.push(String(chunk));
      setTimeout(callback, 1);
    },
  });
  const drained = new Promise((resolve) => writable.once("drain", resolve));
  const written = [writable.write("ab"), writable.write("c")];
  const before = { needDrain: writable.writableNeedDrain, length: writable.writableLength };
  await drained;
  return { written, before, taken, length: writable.writableLength };
}

/** What was written while corked goes out as one. https://nodejs.org/docs/latest-v24.x/api/stream.html#writablecork */
export async function corkedChunksGoTogether() {
  const { Writable } = await import("node:stream");
  const batches: string[][] = [];
  const writable = new Writable({
    writev(chunks, callback) {
      batches.push(chunks.map(({ chunk }) => String(chunk)));
      callback();
    },
  });
  writable.cork();
  writable.write("a");
  writable.write("b");
  const corked = batches.length;
  writable.uncork();
  await new Promise<void>((resolve) => writable.end("c", resolve));
  return { corked, batches };
}

/** final runs after the last write and before finish. https://nodejs.org/docs/latest-v24.x/api/stream.html#writable_finalcallback */
export async function finalComesBeforeFinish() {
  const { Writable } = await import("node:stream");
  const order: string[] = [];
  const writable = new Writable({
    construct: (callback) => setTimeout(() => callback(void order.push("construct")), 1),
    write: (chunk, _, callback) => callback(void order.push(`write ${chunk}`) as undefined),
    final: (callback) => setTimeout(() => callback(void order.push("final")), 1),
  });
  const closed = new Promise((resolve) => writable.on("close", resolve));
  writable.on("finish", () => void order.push("finish"));
  writable.end("x");
  order.push("ended");
  await closed;
  return order;
}

/** Writing after the end is an error. https://nodejs.org/docs/latest-v24.x/api/stream.html#writableendchunk-encoding-callback */
export async function writeAfterEndFails() {
  const { Writable } = await import("node:stream");
  const { once } = await import("node:events");
  const writable = new Writable({ write: (_chunk, _encoding, callback) => callback() });
  const failed = thrownBy(() => once(writable, "never"));
  writable.end();
  writable.write("late");
  return failed;
}

/** A transform may hold back and give the rest at the end. https://nodejs.org/docs/latest-v24.x/api/stream.html#transform_flushcallback */
export async function transformFlushes() {
  const { Transform } = await import("node:stream");
  const held: string[] = [];
  const transform = new Transform({
    objectMode: true,
    transform(chunk: string, _encoding: string, callback: TransformCallback) {
      held.push(chunk);
      callback(null, chunk.toUpperCase());
    },
    flush: (callback: TransformCallback) => callback(null, held.join("+")),
  });
  transform.write("a");
  transform.end("b");
  return transform.toArray();
}

/** A transform's error reaches its reader. https://nodejs.org/docs/latest-v24.x/api/stream.html#transform_transformchunk-encoding-callback */
export async function transformErrorReachesReader() {
  const { Transform } = await import("node:stream");
  const transform = new Transform({ transform: (_chunk, _encoding, callback) => callback(new RangeError("no")) });
  transform.write("a");
  return thrownBy(() => transform.toArray());
}

/** A generator makes both sides of a duplex. https://nodejs.org/docs/latest-v24.x/api/stream.html#streamduplexfromsrc */
export async function generatorBecomesDuplex() {
  const { Duplex } = await import("node:stream");
  const doubled = Duplex.from(async function* (source: AsyncIterable<unknown>) {
    for await (const chunk of source) yield String(chunk).repeat(2);
  });
  doubled.write("a");
  doubled.end("b");
  return (await doubled.toArray()).map(String);
}

/** Without half-open, the end of reading ends writing. https://nodejs.org/docs/latest-v24.x/api/stream.html#duplexallowhalfopen */
export async function duplexEndsTogether() {
  const { Duplex } = await import("node:stream");
  const ends = [true, false].map(async (allowHalfOpen) => {
    const duplex = new Duplex({ allowHalfOpen, read: () => undefined, write: (_c, _e, callback) => callback() });
    const ended = new Promise((resolve) => duplex.on("end", resolve));
    duplex.push(null);
    duplex.resume();
    await ended;
    await new Promise((resolve) => setTimeout(resolve, 1));
    return duplex.writableEnded;
  });
  return Promise.all(ends);
}

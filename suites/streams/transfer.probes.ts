import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return error instanceof DOMException ? `DOMException ${error.name}` : kindOf(error);
  }
}

type Streams = ReadableStream | WritableStream | TransformStream;
const move = <T extends Streams>(stream: T): T =>
  structuredClone(stream, { transfer: [stream as unknown as Transferable] });

function open() {
  let controller!: ReadableStreamDefaultController;
  const start = (given: ReadableStreamDefaultController) => {
    controller = given;
  };
  const { promise: cancelled, resolve } = pending<unknown>();
  const stream = new ReadableStream({ start, cancel: (reason) => void resolve(reason) });
  return { stream, controller, cancelled };
}

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return "pending";
}

/** What becomes of a promise that a message has to cross for. */
function settle(promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([promise.catch((reason: unknown) => ({ rejected: reason })), late()]);
}

const makers = {
  ReadableStream: () => new ReadableStream(),
  WritableStream: () => new WritableStream(),
  TransformStream: () => new TransformStream(),
};
export type Kind = keyof typeof makers;

/** Whether structuredClone takes a stream of a kind as something to transfer. https://streams.spec.whatwg.org/#transferrable-streams */
export async function streamIsTransferable(kind: Kind) {
  return thrownBy(() => move(makers[kind]())) === "nothing";
}

/** A transferred stream is a stream of its kind; the original is locked. https://streams.spec.whatwg.org/#rs-transfer */
export async function transferLocksOriginal(kind: Kind) {
  const original = makers[kind]();
  const moved = move<Streams>(original);
  const sides = "locked" in original ? [original] : [original.readable, original.writable];
  return {
    isKind: moved instanceof globalThis[kind],
    same: moved === original,
    locked: sides.map((side) => side.locked),
  };
}

/** A stream that is locked, or not named for transfer, is refused. https://streams.spec.whatwg.org/#rs-transfer */
export async function transferRefuses(kind: Kind) {
  const locked = makers[kind]();
  if ("getReader" in locked) locked.getReader();
  else if ("getWriter" in locked) locked.getWriter();
  else locked.readable.getReader();
  const cloned = makers[kind]();
  return { locked: thrownBy(() => move<Streams>(locked)), cloned: thrownBy(() => structuredClone(cloned)) };
}

/** Chunks arrive as clones, in order, and then the end. https://streams.spec.whatwg.org/#rs-transfer */
export async function readableCarriesChunks() {
  const { stream, controller } = open();
  const reader = move(stream).getReader();
  const chunk = { list: [1, new Date(0)] };
  controller.enqueue(chunk);
  controller.enqueue("second");
  controller.close();
  const first = (await settle(reader.read())) as { value: unknown };
  return { first, same: first.value === chunk, rest: [await settle(reader.read()), await settle(reader.read())] };
}

/** An error of the source arrives as a clone. https://streams.spec.whatwg.org/#rs-transfer */
export async function readableCarriesError() {
  const { stream, controller } = open();
  const reader = move(stream).getReader();
  controller.error(new RangeError("over"));
  const { rejected } = (await settle(reader.read())) as { rejected: Error };
  return { name: rejected?.name, message: rejected?.message, isRangeError: rejected instanceof RangeError };
}

/** A cancel of the transferred stream reaches the source. https://streams.spec.whatwg.org/#rs-transfer */
export async function readableCarriesCancel() {
  const { stream, cancelled } = open();
  await settle(move(stream).cancel("reason"));
  return settle(cancelled);
}

/** A chunk that can't be cloned errors the transferred stream and cancels the source. https://streams.spec.whatwg.org/#transferrable-streams */
export async function unclonableChunkErrors() {
  const { stream, controller, cancelled } = open();
  const reader = move(stream).getReader();
  controller.enqueue(() => "a function");
  const { rejected } = (await settle(reader.read())) as { rejected: Error };
  return { read: rejected?.name, cancelled: ((await settle(cancelled)) as Error)?.name };
}

/** What is written to a transferred stream reaches the sink, as does the end. https://streams.spec.whatwg.org/#ws-transfer */
export async function writableCarriesChunks() {
  const events: unknown[] = [];
  const { promise: closed, resolve } = pending<string>();
  const write = (chunk: unknown) => void events.push(chunk);
  const writer = move(new WritableStream({ write, close: () => resolve("closed") })).getWriter();
  const settled = [writer.write({ chunk: 1 }), writer.write("second"), writer.close()].map(settle);
  return { settled: await Promise.all(settled), end: await settle(closed), events };
}

/** An abort of the transferred stream reaches the sink. https://streams.spec.whatwg.org/#ws-transfer */
export async function writableCarriesAbort() {
  const { promise: aborted, resolve } = pending<unknown>();
  const writer = move(new WritableStream({ abort: (reason) => resolve(reason) })).getWriter();
  await settle(writer.abort("reason"));
  return settle(aborted);
}

/** A failing sink errors the transferred stream. https://streams.spec.whatwg.org/#ws-transfer */
export async function writableCarriesError() {
  const writer = move(new WritableStream({ write: () => Promise.reject("failed") })).getWriter();
  writer.write("chunk").catch(() => undefined);
  return settle(writer.closed);
}

/** A transferred transform stream transforms where it came from. https://streams.spec.whatwg.org/#ts-transfer */
export async function transformStaysBehind() {
  const transform = (chunk: string, controller: TransformStreamDefaultController) =>
    controller.enqueue(chunk.toUpperCase());
  const { readable, writable } = move(new TransformStream({ transform }));
  const writer = writable.getWriter();
  const reader = readable.getReader();
  writer.write("chunk").catch(() => undefined);
  const first = await settle(reader.read());
  writer.close().catch(() => undefined);
  return [first, await settle(reader.read())];
}

/** A stream crosses a message channel too. https://streams.spec.whatwg.org/#rs-transfer */
export async function streamCrossesChannel() {
  const { port1, port2 } = new MessageChannel();
  const { stream, controller } = open();
  const { promise, resolve } = pending<ReadableStream>();
  port2.onmessage = ({ data }) => resolve(data);
  port1.postMessage(stream, [stream as unknown as Transferable]);
  controller.enqueue("across");
  const moved = (await settle(promise)) as ReadableStream;
  const result = await settle(moved.getReader().read());
  port1.close();
  return { locked: stream.locked, result };
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
type Name = "CountQueuingStrategy" | "ByteLengthQueuingStrategy";

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** The mark is kept as a number, whatever number it is. https://streams.spec.whatwg.org/#cqs-high-water-mark */
export async function strategyKeepsMark(name: Name, highWaterMark: unknown) {
  return new globalThis[name]({ highWaterMark } as QueuingStrategyInit).highWaterMark;
}

/** There is no strategy without a mark. https://streams.spec.whatwg.org/#dictdef-queuingstrategyinit */
export async function strategyNeedsMark(name: Name) {
  const construct = (...args: unknown[]) => thrownBy(() => Reflect.construct(globalThis[name], args));
  return [construct(), construct({}), construct(null), construct({ highWaterMark: undefined })];
}

/** Everything counts as 1. https://streams.spec.whatwg.org/#cqs-size */
export async function countIsOne() {
  const { size } = new CountQueuingStrategy({ highWaterMark: 5 });
  return [undefined, null, "chunk", { byteLength: 9 }].map((chunk) => (size as (chunk: unknown) => number)(chunk));
}

/** A chunk's byteLength is what counts. https://streams.spec.whatwg.org/#blqs-size */
export async function byteLengthIsMeasured() {
  const { size } = new ByteLengthQueuingStrategy({ highWaterMark: 5 });
  const chunks = [new Uint8Array(3), new Uint16Array(3), new ArrayBuffer(4), new DataView(new ArrayBuffer(5))];
  return chunks.map((chunk) => size(chunk as Uint8Array));
}

/** byteLength is read from whatever the chunk is. https://streams.spec.whatwg.org/#byte-length-queuing-strategy-size-function */
export async function byteLengthIsPlainProperty() {
  const { size } = new ByteLengthQueuingStrategy({ highWaterMark: 5 });
  const measure = size as (chunk: unknown) => unknown;
  const sizes = [{ byteLength: "any" }, {}, "text"].map(measure);
  return { sizes, refused: [undefined, null].map((chunk) => thrownBy(() => measure(chunk))) };
}

/** size is one function for all strategies, and no constructor. https://streams.spec.whatwg.org/#count-queuing-strategy-size-function */
export async function sizeIsOneFunction(name: Name) {
  const [first, second] = [1, 2].map((highWaterMark) => new globalThis[name]({ highWaterMark }).size);
  const size = first as unknown as { name: string; length: number; prototype?: unknown };
  const facts = { name: size.name, length: size.length, hasPrototype: "prototype" in size };
  return { same: first === second, ...facts, construct: thrownBy(() => Reflect.construct(first as () => 1, [])) };
}

/** A stream takes a strategy of either kind. https://streams.spec.whatwg.org/#qs */
export async function streamsTakeStrategies() {
  const sizes: unknown[] = [];
  const start = (controller: ReadableStreamDefaultController) => {
    controller.enqueue(new Uint8Array(3));
    sizes.push(controller.desiredSize);
  };
  new ReadableStream({ start }, new CountQueuingStrategy({ highWaterMark: 10 }));
  new ReadableStream({ start }, new ByteLengthQueuingStrategy({ highWaterMark: 10 }));
  const sink = { write: () => new Promise<void>(() => undefined) };
  const writer = new WritableStream(sink, new ByteLengthQueuingStrategy({ highWaterMark: 10 })).getWriter();
  writer.write(new Uint8Array(4)).catch(() => undefined);
  return [...sizes, writer.desiredSize];
}

/** A bad mark is refused by the stream, not by the strategy. https://streams.spec.whatwg.org/#validate-and-normalize-high-water-mark */
export async function badMarkIsRefusedByStream(name: Name, highWaterMark: number) {
  const strategy = new globalThis[name]({ highWaterMark });
  return thrownBy(() => new ReadableStream({}, strategy as QueuingStrategy));
}

import { pending } from "./pending.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return "pending";
}

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** start runs within the constructor, as a method of the source. https://streams.spec.whatwg.org/#set-up-readable-stream-default-controller-from-underlying-source */
export async function startRunsInConstructor() {
  const calls: object[] = [];
  const source = {
    start(...args: unknown[]) {
      const [controller] = args;
      const isDefault = controller instanceof ReadableStreamDefaultController;
      calls.push({ receiver: this === source, arguments: args.length, isDefault });
    },
  };
  new ReadableStream(source);
  return calls;
}

/** What start throws leaves the constructor as it is. https://streams.spec.whatwg.org/#underlying-source-api */
export async function startThrowsThroughConstructor() {
  const reason = { thrown: "by start" };
  const start = () => {
    throw reason;
  };
  try {
    new ReadableStream({ start });
  } catch (error) {
    return { same: error === reason };
  }
  return { same: "nothing was thrown" };
}

/** A start that rejects errors the stream. https://streams.spec.whatwg.org/#set-up-readable-stream-default-controller */
export async function startRejectionErrorsStream() {
  const reason = new Error("start");
  const reader = new ReadableStream({ start: () => Promise.reject(reason) }).getReader();
  const read = await reader.read().catch((error: unknown) => error === reason);
  const closed = await reader.closed.catch((error: unknown) => error === reason);
  return { read, closed };
}

/** pull is not called before start's promise has fulfilled. https://streams.spec.whatwg.org/#readable-stream-default-controller-should-call-pull */
export async function pullWaitsForStart() {
  const { promise: pulled, resolve: sawPull } = pending<string>();
  const { promise: started, resolve: finishStart } = pending<void>();
  let pulls = 0;
  const pull = () => {
    pulls += 1;
    sawPull("called");
  };
  new ReadableStream({ start: () => started, pull });
  await after(2);
  const before = pulls;
  finishStart();
  return { before, afterwards: await Promise.race([pulled, late()]) };
}

/** The errors of the constructor for one bad source and strategy. https://streams.spec.whatwg.org/#rs-constructor */
export async function constructorRefuses(source: unknown, strategy?: unknown) {
  return thrownBy(() => new ReadableStream(source as UnderlyingSource, strategy as QueuingStrategy));
}

/** A method of the source or a size that is no function is refused. https://streams.spec.whatwg.org/#underlying-source-api */
export async function constructorRefusesNonFunctions() {
  const construct = (source: unknown, strategy?: unknown) =>
    thrownBy(() => new ReadableStream(source as UnderlyingSource, strategy as QueuingStrategy));
  const members = ["start", "pull", "cancel"].map((name) => [name, construct({ [name]: "no function" })]);
  return Object.fromEntries([...members, ["size", construct({}, { size: "no function" })]]);
}

/** A byte stream takes no size function. https://streams.spec.whatwg.org/#rs-constructor */
export async function byteStreamRefusesSize() {
  return thrownBy(() => new ReadableStream({ type: "bytes" }, { size: () => 1 } as QueuingStrategy));
}

/** The high water mark that a strategy comes to. https://streams.spec.whatwg.org/#validate-and-normalize-high-water-mark */
export async function highWaterMarkBecomes(highWaterMark: unknown) {
  let size: number | null | undefined;
  const start = (controller: ReadableStreamDefaultController) => {
    size = controller.desiredSize;
  };
  new ReadableStream({ start }, { highWaterMark } as QueuingStrategy);
  return size;
}

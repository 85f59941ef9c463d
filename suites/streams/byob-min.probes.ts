const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const turns = (milliseconds = 2) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const bytes = (...values: number[]) => new Uint8Array(values);

/** TypeScript's DOM types have no min yet. */
type MinReader = ReadableStreamBYOBReader & {
  read<T extends ArrayBufferView>(view: T, options: { min: number }): Promise<ReadableStreamReadResult<T>>;
};

function open() {
  let controller!: ReadableByteStreamController;
  const start = (given: ReadableByteStreamController) => {
    controller = given;
  };
  const stream = new ReadableStream({ type: "bytes", start });
  return { reader: stream.getReader({ mode: "byob" }) as MinReader, controller };
}

/** Whether read looks for min at all. https://streams.spec.whatwg.org/#dictdef-readablestreambyobreaderreadoptions */
export async function readLooksForMin() {
  let looked = false;
  const options = {
    get min() {
      looked = true;
      return 1;
    },
  };
  const { reader, controller } = open();
  controller.close();
  await reader.read(bytes(0), options);
  return looked;
}

/** A read with min waits until so many elements are there. https://streams.spec.whatwg.org/#byob-reader-read */
export async function minHoldsReadBack() {
  const { reader, controller } = open();
  let early = true;
  const pending = reader.read(new Uint8Array(5), { min: 3 }).finally(() => {
    early = false;
  });
  controller.enqueue(bytes(1, 2));
  await turns();
  const waiting = early;
  controller.enqueue(bytes(3, 4));
  return { waiting, value: (await pending).value };
}

/** min counts elements of the view. https://streams.spec.whatwg.org/#byob-reader-read */
export async function minCountsElements() {
  const { reader, controller } = open();
  const pending = reader.read(new Uint16Array(3), { min: 2 });
  controller.enqueue(bytes(1, 1, 1));
  controller.enqueue(bytes(1, 1));
  return { value: (await pending).value, rest: (await reader.read(new Uint8Array(4))).value };
}

/** The request of a read with min is for what is left of the view. https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-in-readable-state */
export async function minReissuesRequest() {
  const { reader, controller } = open();
  const pending = reader.read(new Uint8Array(4), { min: 3 });
  const places: unknown[] = [];
  for (const count of [1, 2]) {
    const view = controller.byobRequest?.view as Uint8Array;
    places.push([view.byteOffset, view.byteLength]);
    view.fill(count, 0, count);
    controller.byobRequest?.respond(count);
  }
  return { places, value: (await pending).value };
}

/** A stream that closes gives what there was. https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-in-closed-state */
export async function minEndsWithStream() {
  const { reader, controller } = open();
  const pending = reader.read(new Uint8Array(5), { min: 4 });
  controller.enqueue(bytes(1, 2));
  controller.close();
  controller.byobRequest?.respond(0);
  return pending;
}

/** min must be between 1 and the length of the view. https://streams.spec.whatwg.org/#byob-reader-read */
export async function minIsBounded(...cases: string[]) {
  const { reader } = open();
  const read = (view: ArrayBufferView<ArrayBuffer>, min: number) =>
    reader.read(view, { min }).then(() => "nothing", kindOf);
  const reads: Record<string, () => Promise<string>> = {
    zero: () => read(new Uint8Array(2), 0),
    negative: () => read(new Uint8Array(2), -1),
    "bytes + 1": () => read(new Uint8Array(2), 3),
    "elements + 1": () => read(new Uint16Array(2), 3),
    "DataView + 1": () => read(new DataView(new ArrayBuffer(2)), 3),
  };
  return Promise.all(cases.map((name) => reads[name]?.()));
}

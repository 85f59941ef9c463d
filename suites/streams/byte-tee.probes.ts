function open(source: Partial<UnderlyingByteSource> = {}) {
  let controller!: ReadableByteStreamController;
  const start = (given: ReadableByteStreamController) => {
    controller = given;
  };
  const stream = new ReadableStream({ ...source, type: "bytes", start });
  return { stream, controller };
}

const bytes = (...values: number[]) => new Uint8Array(values);
const read = (stream: ReadableStream<Uint8Array>) => stream.getReader().read();

/** Both branches are byte streams. https://streams.spec.whatwg.org/#readable-stream-tee */
export async function byteBranchesVendByobReaders() {
  const { stream, controller } = open();
  const readers = stream.tee().map((branch) => branch.getReader({ mode: "byob" }));
  const reads = readers.map((reader) => reader.read(new Uint8Array(4)));
  controller.enqueue(bytes(1, 2, 3));
  return Promise.all(reads);
}

/** Each branch has its own copy of the bytes. https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamtee */
export async function byteBranchesDoNotShareMemory() {
  const { stream, controller } = open();
  const [left, right] = stream.tee();
  controller.enqueue(bytes(1, 2, 3));
  const { value: first } = await read(left);
  first?.fill(9);
  return { first, second: (await read(right)).value };
}

/** A branch's view is filled in the source's BYOB request. https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamtee */
export async function byobReadOfBranchReachesSource() {
  const lengths: unknown[] = [];
  const pull = (controller: ReadableByteStreamController) => {
    const request = controller.byobRequest as ReadableStreamBYOBRequest;
    const view = request.view as Uint8Array;
    lengths.push(view.byteLength);
    view.set([7, 8]);
    request.respond(2);
  };
  const { stream } = open({ pull });
  const [left, right] = stream.tee();
  const { value } = await left.getReader({ mode: "byob" }).read(new Uint8Array(5));
  return { lengths: lengths.slice(0, 1), value, other: (await read(right)).value };
}

/** The end of the source ends both branches, with a BYOB read too. https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamtee */
export async function byteBranchesCloseTogether() {
  const { stream, controller } = open();
  const [left, right] = stream.tee();
  const pending = left.getReader({ mode: "byob" }).read(new Uint8Array(3));
  const other = read(right);
  controller.close();
  controller.byobRequest?.respond(0);
  const { value, done } = await pending;
  return { length: value?.byteLength, memory: value?.buffer.byteLength, done, other: (await other).done };
}

/** Cancelling both branches cancels the source with both reasons. https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamtee */
export async function byteTeeCancelsWithBothReasons() {
  const reasons: unknown[] = [];
  const { stream } = open({ cancel: (reason) => void reasons.push(reason) });
  const [left, right] = stream.tee();
  await Promise.all([left.cancel("left"), right.cancel("right")]);
  return reasons;
}

async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** A pipeline runs through generators into its last stream. https://nodejs.org/docs/latest-v24.x/api/stream.html#streampipelinesource-transforms-destination-options */
export async function pipelineRunsThroughGenerators() {
  const { Writable } = await import("node:stream");
  const { pipeline } = await import("node:stream/promises");
  const taken: string[] = [];
  const sink = new Writable({ write: (chunk, _, callback) => callback(void taken.push(String(chunk)) as undefined) });
  async function* shout(source: AsyncIterable<string>) {
    for await (const chunk of source) yield chunk.toUpperCase();
  }
  await pipeline(["a", "b"], shout, sink);
  return { taken, finished: sink.writableFinished };
}

/** An error destroys every stream of a pipeline. https://nodejs.org/docs/latest-v24.x/api/stream.html#streampipelinesource-transforms-destination-callback */
export async function pipelineErrorDestroysAll() {
  const { PassThrough, Readable, Transform, pipeline } = await import("node:stream");
  const source = new Readable({ read: () => undefined });
  const broken = new Transform({ transform: (_chunk, _encoding, callback) => callback(new Error("broken")) });
  const sink = new PassThrough();
  const error = new Promise<Error | null | undefined>((resolve) => pipeline(source, broken, sink, resolve));
  source.push("x");
  const message = (await error)?.message;
  return { message, destroyed: [source, broken, sink].map((stream) => stream.destroyed) };
}

/** A signal aborts a pipeline. https://nodejs.org/docs/latest-v24.x/api/stream.html#streampipelinesource-transforms-destination-options */
export async function pipelineIsAborted() {
  const { PassThrough, Readable } = await import("node:stream");
  const { pipeline } = await import("node:stream/promises");
  const controller = new AbortController();
  const source = new Readable({ read: () => undefined });
  const thrown = thrownBy(() => pipeline(source, new PassThrough(), { signal: controller.signal }));
  controller.abort();
  return { thrown: await thrown, destroyed: source.destroyed };
}

/** With end: false a pipeline leaves its last stream open. https://nodejs.org/docs/latest-v24.x/api/stream.html#streampipelinesource-transforms-destination-options */
export async function pipelineLeavesSinkOpen() {
  const { PassThrough, Readable } = await import("node:stream");
  const { pipeline } = await import("node:stream/promises");
  const sink = new PassThrough();
  for (const chunk of ["a", "b"]) await pipeline(Readable.from([chunk]), sink, { end: false });
  sink.end("c");
  return (await sink.toArray()).join("");
}

/** pipe keeps to the pace of its destination. https://nodejs.org/docs/latest-v24.x/api/stream.html#readablepipedestination-options */
export async function pipeKeepsPace() {
  const { Readable, Writable } = await import("node:stream");
  let made = 0;
  let release: (() => void) | undefined;
  const source = new Readable({
    objectMode: true,
    highWaterMark: 1,
    read() {
      this.push(made < 40 ? made++ : null);
    },
  });
  const sink = new Writable({
    objectMode: true,
    highWaterMark: 1,
    write(_chunk, _, callback) {
      release = callback;
    },
  });
  source.pipe(sink);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const held = made;
  source.unpipe(sink);
  source.destroy();
  release?.();
  return { heldBackEarly: held > 0 && held < 10 };
}

/** finished tells of a stream that closed too early. https://nodejs.org/docs/latest-v24.x/api/stream.html#streamfinishedstream-options-callback */
export async function finishedTellsOfPrematureClose() {
  const { Readable } = await import("node:stream");
  const { finished } = await import("node:stream/promises");
  const cut = new Readable({ read: () => undefined });
  const thrown = thrownBy(() => finished(cut));
  cut.destroy();
  const whole = Readable.from(["a"]);
  const ended = finished(whole);
  whole.resume();
  return { thrown: await thrown, ended: await ended };
}

/** Streams are composed into one. https://nodejs.org/docs/latest-v24.x/api/stream.html#streamcomposestreams */
export async function composedStreamsAreOne() {
  const { compose } = await import("node:stream");
  const trimmed = async function* (source: AsyncIterable<unknown>) {
    for await (const chunk of source) yield String(chunk).trim();
  };
  const marked = async function* (source: AsyncIterable<string>) {
    for await (const chunk of source) yield `<${chunk}>`;
  };
  const composed = compose(trimmed, marked);
  composed.end(" a ");
  return (await composed.toArray()).map(String);
}

/** A signal destroys a stream. https://nodejs.org/docs/latest-v24.x/api/stream.html#streamaddabortsignalsignal-stream */
export async function signalDestroysStream() {
  const { Readable, addAbortSignal } = await import("node:stream");
  const controller = new AbortController();
  const readable = addAbortSignal(controller.signal, new Readable({ read: () => undefined }));
  const thrown = thrownBy(() => readable.toArray());
  controller.abort();
  return { thrown: await thrown, destroyed: readable.destroyed };
}

/** A whole stream is read as text, JSON and bytes. https://nodejs.org/docs/latest-v24.x/api/webstreams.html#utility-consumers */
export async function consumersReadStreams() {
  const { Readable } = await import("node:stream");
  const { arrayBuffer, json, text } = await import("node:stream/consumers");
  const bytes = () => Readable.from([Uint8Array.of(0x22, 0xc3), Uint8Array.of(0xa9, 0x22)]);
  const web = new Response("web").body as import("node:stream/web").ReadableStream;
  return {
    text: await text(bytes()),
    json: await json(bytes()),
    size: (await arrayBuffer(bytes())).byteLength,
    web: await text(web),
  };
}

/** A web stream is read as a node stream, and the other way. https://nodejs.org/docs/latest-v24.x/api/stream.html#streamreadablefromwebreadablestream-options */
export async function readablesAreConverted() {
  const { Readable } = await import("node:stream");
  const body = new Response("from the web").body as import("node:stream/web").ReadableStream;
  const node = (await Readable.fromWeb(body).toArray()).map(String).join("");
  const web = await new Response(
    Readable.toWeb(Readable.from([new TextEncoder().encode("to the web")])) as ReadableStream,
  ).text();
  return { node, web };
}

/** Cancelling the web side destroys the node side. https://nodejs.org/docs/latest-v24.x/api/stream.html#streamreadabletowebstreamreadable-options */
export async function webCancelDestroys() {
  const { Readable } = await import("node:stream");
  const readable = new Readable({ read: () => undefined });
  const closed = new Promise((resolve) => readable.on("close", resolve).on("error", resolve));
  await Readable.toWeb(readable).cancel();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 50))]);
  return readable.destroyed;
}

/** What is written to a converted writable reaches the other side. https://nodejs.org/docs/latest-v24.x/api/stream.html#streamwritabletowebstreamwritable */
export async function writablesAreConverted() {
  const { Writable } = await import("node:stream");
  const taken: string[] = [];
  const node = new Writable({ write: (chunk, _, callback) => callback(void taken.push(`node ${chunk}`) as undefined) });
  const writer = Writable.toWeb(node).getWriter();
  await writer.write(new TextEncoder().encode("a"));
  await writer.close();
  const web = new WritableStream({ write: (chunk) => void taken.push(`web ${new TextDecoder().decode(chunk)}`) });
  const back = Writable.fromWeb(web as import("node:stream/web").WritableStream);
  await new Promise<void>((resolve) => back.end("b", resolve));
  return taken;
}

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
export async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return "pending";
}

/** Writes chunks, closes, and gives what comes out, as it came; rejects with what the readable side errors with. */
export async function passed(pair: GenericTransformStream, chunks: readonly unknown[]) {
  const writer = (pair.writable as WritableStream<unknown>).getWriter();
  for (const chunk of chunks) writer.write(chunk).catch(() => undefined);
  writer.close().catch(() => undefined);
  const out: Uint8Array<ArrayBuffer>[] = [];
  const reader = (pair.readable as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  for (let result = await reader.read(); !result.done; result = await reader.read()) out.push(result.value);
  return out;
}

export const join = async (chunks: Uint8Array<ArrayBuffer>[]) => new Uint8Array(await new Blob(chunks).arrayBuffer());

/** What reader and writer are told of an input, each by the name of the error. */
export async function faultOf(pair: GenericTransformStream, chunks: readonly unknown[]) {
  const writer = (pair.writable as WritableStream<unknown>).getWriter();
  const ends = [...chunks.map((chunk) => writer.write(chunk)), writer.close()];
  const reader = pair.readable.getReader();
  const drained = (async () => {
    while (!(await reader.read()).done);
  })();
  const fate = (promise: Promise<unknown>) => Promise.race([promise.then(() => "nothing", kindOf), late()]);
  const written = await Promise.all(ends.map(fate));
  return { read: await fate(drained), written: written.find((kind) => kind !== "nothing") ?? "nothing" };
}

/** Whether a codec knows a format: for one that it doesn't it throws TypeError. https://compression.spec.whatwg.org/#supported-formats */
export async function recognisesFormat(codec: "CompressionStream" | "DecompressionStream", format: string) {
  try {
    return new globalThis[codec](format as CompressionFormat) instanceof globalThis[codec];
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

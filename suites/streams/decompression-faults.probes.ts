export { recognisesFormat } from "./format.ts";

const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** Gives up after 50 turns of the event loop, however long a busy machine takes for them. */
async function late(): Promise<string> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  return "pending";
}

/** What reader and writer are told of an input, when each chunk has been written and the end with `close`. https://compression.spec.whatwg.org/#decompress-flush-and-enqueue */
export async function inputErrors(format: string, close: boolean, ...chunks: unknown[]) {
  const { readable, writable } = new DecompressionStream(format as CompressionFormat);
  const writer = (writable as WritableStream<unknown>).getWriter();
  const ends = chunks.map((chunk) => writer.write(chunk));
  if (close) ends.push(writer.close());
  const reader = readable.getReader();
  const drained = (async () => {
    while (!(await reader.read()).done);
  })();
  const fate = (promise: Promise<unknown>) => Promise.race([promise.then(() => "nothing", kindOf), late()]);
  const written = await Promise.all(ends.map(fate));
  return { read: await fate(drained), written: written.find((kind) => kind !== "nothing") ?? "nothing" };
}

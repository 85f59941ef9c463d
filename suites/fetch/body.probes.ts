function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

const refusalOf = (promise: Promise<unknown>) => promise.then(() => "fulfilled", kindOf);

const isRefused = async (response: Response) => (await refusalOf(response.text())) === "TypeError";

/** The same bytes read in each way. https://fetch.spec.whatwg.org/#body-mixin */
export async function readsInEachWay(href: string) {
  const buffer = await (await fetch(href)).arrayBuffer();
  const blob = await (await fetch(href)).blob();
  const text = await (await fetch(href)).text();
  const inBlob = { type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  return { text, buffer: buffer instanceof ArrayBuffer && new Uint8Array(buffer), inBlob };
}

/** A body as a Uint8Array. https://fetch.spec.whatwg.org/#dom-body-bytes */
export async function readsBytes(href: string) {
  return await (await fetch(href)).bytes();
}

/** A body as text, of a body given as bytes. https://fetch.spec.whatwg.org/#dom-body-text */
export async function decodesText(bytes: Uint8Array<ArrayBuffer>, type: string) {
  return await new Response(bytes, { headers: { "content-type": type } }).text();
}

/** A body as the chunks of a stream of text. https://fetch.spec.whatwg.org/#dom-body-textstream */
export async function streamsText(chunks: Uint8Array<ArrayBuffer>[]) {
  const source = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const response = new Response(source) as Response & { textStream(): ReadableStream<string> };
  let text = "";
  const reader = response.textStream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) text += read.value;
  return text;
}

/** A body as JSON. https://fetch.spec.whatwg.org/#dom-body-json */
export async function parsesJson(body: BodyInit) {
  return await new Response(body).json();
}

/** Bodies that are no JSON. https://fetch.spec.whatwg.org/#dom-body-json */
export async function jsonRefuses(...bodies: (BodyInit | null)[]) {
  return await Promise.all(bodies.map((body) => refusalOf(new Response(body).json())));
}

/** What a body that isn't there reads as. https://fetch.spec.whatwg.org/#concept-body-consume-body */
export async function nullBodyReadsEmpty() {
  const response = new Response(null);
  const first = { text: await response.text(), used: response.bodyUsed };
  const again = { text: await response.text(), size: (await response.arrayBuffer()).byteLength };
  return { first, again, blob: (await new Response(null).blob()).size };
}

/** The type of a blob read from a body. https://fetch.spec.whatwg.org/#dom-body-blob */
export async function blobHasType(types: string[]) {
  const blobs = types.map((type) => new Response("", { headers: { "content-type": type } }).blob());
  return (await Promise.all(blobs)).map((blob) => blob.type);
}

/** A body is used from its first read on. https://fetch.spec.whatwg.org/#dom-body-bodyused */
export async function readingUses(href: string) {
  const response = await fetch(href);
  const before = response.bodyUsed;
  const reading = response.text();
  const during = response.bodyUsed;
  await reading;
  const refusals = [response.text(), response.json(), response.arrayBuffer(), response.blob(), response.formData()];
  return { before, during, after: await Promise.all(refusals.map(refusalOf)) };
}

/** A locked body isn't used, and can't be read. https://fetch.spec.whatwg.org/#body-unusable */
export async function lockedBodyRefuses() {
  const response = new Response("body");
  const reader = response.body!.getReader();
  const refusal = await refusalOf(response.text());
  const used = response.bodyUsed;
  reader.releaseLock();
  return { refusal, used, text: await response.text() };
}

/** A body whose stream was read or cancelled is used. https://fetch.spec.whatwg.org/#dom-body-bodyused */
export async function disturbedBodyIsUsed() {
  const read = new Response("body");
  const reader = read.body!.getReader();
  await reader.read();
  reader.releaseLock();
  const cancelled = new Response("body");
  await cancelled.body!.cancel();
  return [read, cancelled]
    .map((response) => response.bodyUsed)
    .concat(await Promise.all([read, cancelled].map(isRefused)));
}

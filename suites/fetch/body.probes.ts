function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

const refusalOf = (promise: Promise<unknown>) => promise.then(() => "fulfilled", kindOf);

/** What a promise gives within half a second. */
async function soon<T>(promise: Promise<T>): Promise<T | "pending"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"pending">((resolve) => {
    timer = setTimeout(resolve, 500, "pending");
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

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

const isRefused = async (response: Response) => (await refusalOf(response.text())) === "TypeError";

/** Entries of a form that a response brings. https://fetch.spec.whatwg.org/#dom-body-formdata */
export async function parsesForm(body: BodyInit, type: string) {
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const entries = [...form].map(async ([name, value]) => {
    if (typeof value === "string") return [name, value];
    return [name, { isFile: value instanceof File, name: value.name, type: value.type, text: await value.text() }];
  });
  return await Promise.all(entries);
}

/** A form that a response doesn't bring. https://fetch.spec.whatwg.org/#dom-body-formdata */
export async function formRefuses(body: BodyInit, type?: string) {
  const headers: HeadersInit = type === undefined ? {} : { "content-type": type };
  return await refusalOf(new Response(new TextEncoder().encode(String(body)), { headers }).formData());
}

/** A form that goes into a response and comes out of it. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function formComesBack() {
  const form = new FormData();
  form.append("näme", "läne\r\n2");
  form.append("twice", "1");
  form.append("twice", "2");
  form.append("file", new File(["a\0b"], "filé.txt", { type: "a/b" }));
  const entries = [...(await new Response(form).formData())].map(async ([name, value]) => {
    return [name, typeof value === "string" ? value : [value.name, value.type, await value.text()]];
  });
  return await Promise.all(entries);
}

/** The type of a blob read from a body. https://fetch.spec.whatwg.org/#dom-body-blob */
export async function blobHasType(types: string[]) {
  const blobs = types.map((type) => new Response("", { headers: { "content-type": type } }).blob());
  return (await Promise.all(blobs)).map((blob) => blob.type);
}

/** The same body each time. https://fetch.spec.whatwg.org/#dom-body-body */
export async function bodyIsOneStream(href: string) {
  const response = await fetch(href);
  const { body } = response;
  const same = body === response.body;
  const chunks: boolean[] = [];
  let size = 0;
  for await (const chunk of body as ReadableStream<Uint8Array>) {
    chunks.push(chunk instanceof Uint8Array);
    size += chunk.length;
  }
  return { isStream: body instanceof ReadableStream, same, bytes: chunks.every(Boolean), size };
}

/** The head is there before the body is. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function headComesFirst(href: string, releaseHref: string) {
  const response = await soon(fetch(href));
  if (response === "pending") return response;
  await fetch(releaseHref);
  return await soon(response.text());
}

/** Each piece can be read before the next is sent. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function piecesComeAsSent(href: string, releaseHref: string, count: number) {
  const reader = (await fetch(href)).body!.getReader();
  const seen: (string | boolean)[] = [];
  for (let piece = 0; piece <= count; piece += 1) {
    await fetch(releaseHref);
    const read = await soon(reader.read());
    if (read === "pending") return [...seen, read];
    seen.push(read.done || new TextDecoder().decode(read.value));
  }
  return seen;
}

/** Cancelling a body ends the connection that brings it. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function cancelEndsTransfer(href: string, closedHref: string) {
  const reader = (await fetch(href)).body!.getReader();
  const read = await reader.read();
  const cancelled = await soon(reader.cancel("enough"));
  const closed = await soon(fetch(closedHref).then(({ status }) => status));
  return { first: read.value?.length !== 0, cancelled, closed };
}

/** A long body, checked byte by byte. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function longBodyIsWhole(href: string) {
  const bytes = new Uint8Array(await (await fetch(href)).arrayBuffer());
  return { size: bytes.length, wrongAt: bytes.findIndex((byte, index) => byte !== index % 251) };
}

/** A body read into the reader's own buffer. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function bodyIsByteStream(href: string) {
  const reader = (await fetch(href)).body!.getReader({ mode: "byob" });
  const { value } = await reader.read(new Uint8Array(3));
  await reader.cancel();
  return { value, size: value?.buffer.byteLength };
}

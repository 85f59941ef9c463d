/** What a promise gives within a second. */
async function soon<T>(promise: Promise<T>): Promise<T | "pending"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"pending">((resolve) => {
    timer = setTimeout(resolve, 1000, "pending");
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
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

/** A body read into the reader's own buffer. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function bodyIsByteStream(href: string) {
  const reader = (await fetch(href)).body!.getReader({ mode: "byob" });
  const { value } = await reader.read(new Uint8Array(3));
  await reader.cancel();
  return { value, size: value?.buffer.byteLength };
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

/** A long body, checked byte by byte. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function longBodyIsWhole(href: string) {
  const bytes = new Uint8Array(await (await fetch(href)).arrayBuffer());
  return { size: bytes.length, wrongAt: bytes.findIndex((byte, index) => byte !== index % 251) };
}

/** Cancelling a body ends the connection that brings it. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function cancelEndsTransfer(href: string, closedHref: string) {
  const reader = (await fetch(href)).body!.getReader();
  const read = await reader.read();
  const cancelled = await soon(reader.cancel("enough"));
  const closed = await soon(fetch(closedHref).then(({ status }) => status));
  return { first: read.value?.length !== 0, cancelled, closed };
}

function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

/** A fetched body's text, or how reading it rejects. https://fetch.spec.whatwg.org/#handle-content-codings */
export async function reads(href: string, init?: RequestInit) {
  const response = await fetch(href, init);
  return await response.text().catch((error: unknown) => ({ rejects: kindOf(error) }));
}

/** The headers beside a body. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function headersBeside(href: string) {
  const response = await fetch(href);
  const text = await response.text();
  return { coding: response.headers.get("content-encoding"), length: response.headers.get("content-length"), text };
}

/** What HEAD makes of the headers of a coded body. https://fetch.spec.whatwg.org/#main-fetch */
export async function headOfCoded(href: string) {
  const response = await fetch(href, { method: "HEAD" });
  return { status: response.status, text: await response.text() };
}

/** Each decoded piece is there before the next is sent. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function piecesComeDecoded(href: string, releaseHref: string, pieces: string[]) {
  const reader = (await fetch(href)).body!.getReader();
  const decoder = new TextDecoder();
  const seen: string[] = [];
  for (const { length } of pieces) {
    await fetch(releaseHref);
    let text = "";
    while (text.length < length) {
      const read = await withinSecond(reader.read());
      if (!read || read.done) return [...seen, read ? "ended" : "pending"];
      text += decoder.decode(read.value, { stream: true });
    }
    seen.push(text);
  }
  return seen;
}

async function withinSecond<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, 1000, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

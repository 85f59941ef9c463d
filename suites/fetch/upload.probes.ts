interface Upload extends RequestInit {
  duplex?: "half";
}

function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

async function upload(href: string, body: ReadableStream, headers: HeadersInit = {}) {
  const init: Upload = { method: "POST", body, headers, duplex: "half" };
  const response = await fetch(href, init);
  return { status: response.status, text: await response.text() };
}

function streamOf(chunks: unknown[]): ReadableStream {
  const rest = [...chunks];
  const pull = (controller: ReadableStreamDefaultController) => {
    if (rest.length > 0) controller.enqueue(rest.shift());
    else controller.close();
  };
  return new ReadableStream({ pull });
}

/** What a request makes of a stream with and without duplex. https://fetch.spec.whatwg.org/#dom-request */
export async function constructsWithStream(init: Upload) {
  try {
    return typeof new Request("http://127.0.0.1/", { method: "POST", body: streamOf([]), ...init });
  } catch (error) {
    return kindOf(error);
  }
}

/** Uploads chunks, the stream giving one at each pull. https://fetch.spec.whatwg.org/#dom-requestinit-duplex */
export async function uploadsChunks(href: string, chunks: Uint8Array[], headers?: HeadersInit) {
  return (await upload(href, streamOf(chunks), headers)).status;
}

/** Uploads what comes out of a transform. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function uploadsEncodedText(href: string, text: string) {
  const source = streamOf([...text]) as ReadableStream<string>;
  return (await upload(href, source.pipeThrough(new TextEncoderStream()))).status;
}

/** Uploads the body of another response. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function uploadsResponseBody(fromHref: string, href: string) {
  const { body } = await fetch(fromHref);
  return (await upload(href, body!)).status;
}

/** Holds the second chunk back until the peer has the first one. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function uploadsAsProduced(href: string, arrivedHref: string) {
  const encoder = new TextEncoder();
  let pulls = 0;
  let arrived = 0;
  const body = new ReadableStream(
    {
      async pull(controller) {
        pulls += 1;
        if (pulls === 1) return controller.enqueue(encoder.encode("first"));
        arrived = (await fetch(arrivedHref, { signal: AbortSignal.timeout(1000) })).status;
        controller.enqueue(encoder.encode("second"));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const { status } = await upload(href, body);
  return { status, arrived };
}

/** Uploads a stream that fails after its first chunk. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function uploadFails(href: string, arrivedHref: string) {
  let pulls = 0;
  const body = new ReadableStream(
    {
      async pull(controller) {
        pulls += 1;
        if (pulls === 1) return controller.enqueue(Uint8Array.of(1, 2, 3));
        await fetch(arrivedHref, { signal: AbortSignal.timeout(1000) });
        throw new RangeError("the source failed");
      },
    },
    { highWaterMark: 0 },
  );
  return await upload(href, body).then(() => "fulfilled", kindOf);
}

/** Uploads a chunk that is no bytes. https://fetch.spec.whatwg.org/#body-incrementally-read */
export async function uploadsNoBytes(href: string) {
  return await upload(href, streamOf(["text"])).then(() => "fulfilled", kindOf);
}

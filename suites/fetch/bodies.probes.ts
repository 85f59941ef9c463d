function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

async function posts(href: string, body: unknown, headers: HeadersInit = {}) {
  const response = await fetch(href, { method: "POST", body: body as BodyInit, headers });
  await response.arrayBuffer();
  return response.status;
}

/** Posts a body as it is given. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function postsValue(href: string, body: unknown, headers?: HeadersInit) {
  return await posts(href, body, headers);
}

/** Posts URLSearchParams. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function postsParams(href: string, pairs: [string, string][]) {
  return await posts(href, new URLSearchParams(pairs));
}

/** Posts a Blob. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function postsBlob(href: string, bytes: Uint8Array<ArrayBuffer>, type: string) {
  return await posts(href, new Blob([bytes.subarray(0, 2), bytes.subarray(2)], { type }));
}

/** Posts the same bytes in each kind of buffer source. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function postsEachBufferSource(href: string, bytes: Uint8Array<ArrayBuffer>) {
  const larger = new Uint8Array(bytes.length + 16).fill(0xff);
  larger.set(bytes, 8);
  const { buffer } = larger;
  const { length } = bytes;
  const own = bytes.slice().buffer;
  const sources = [
    own,
    bytes,
    new Uint8Array(buffer, 8, length),
    new DataView(buffer, 8, length),
    new Float64Array(own),
  ];
  for (const source of sources) await posts(href, source);
  return sources.length;
}

/** Posts bytes that are changed at once after the call. https://webidl.spec.whatwg.org/#dfn-get-buffer-source-copy */
export async function postsBytesOfTheCall(href: string) {
  const bytes = Uint8Array.of(1, 2, 3);
  const posted = posts(href, bytes);
  bytes.fill(0);
  return await posted;
}

/** Posts what is made into a string. https://fetch.spec.whatwg.org/#bodyinit */
export async function postsStringified(href: string) {
  const objects: unknown[] = [{ toString: () => "as text" }, 12, { plain: "object" }];
  for (const object of objects) await posts(href, object);
  return objects.length;
}

/** Posts a lone surrogate. https://webidl.spec.whatwg.org/#es-USVString */
export async function postsLoneSurrogate(href: string) {
  return await posts(href, `a${String.fromCharCode(0xd83d)}b`);
}

/** Posts no body at all. https://fetch.spec.whatwg.org/#dom-requestinit-body */
export async function postsNothing(href: string) {
  for (const body of [null, undefined, ""]) await posts(href, body);
}

/** The type that a request has for each kind of body. https://fetch.spec.whatwg.org/#dom-request */
export async function typesOfBodies() {
  const bodies: BodyInit[] = ["", new URLSearchParams(), new Blob([]), new Blob([], { type: "a/b" }), new Uint8Array()];
  const requests = bodies.map((body) => new Request("http://127.0.0.1/", { method: "POST", body }));
  const responses = bodies.map((body) => new Response(body));
  const typesOf = (made: (Request | Response)[]) => made.map(({ headers }) => headers.get("content-type"));
  return [typesOf(requests), typesOf(responses)];
}

/** How a stream that was read or is locked is refused. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function refusesUsedStream() {
  const locked = new ReadableStream();
  locked.getReader();
  const disturbed = new ReadableStream();
  await disturbed.cancel();
  return [locked, disturbed].map((stream) => {
    try {
      return typeof new Response(stream);
    } catch (error) {
      return kindOf(error);
    }
  });
}

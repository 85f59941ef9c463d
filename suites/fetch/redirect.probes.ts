function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

/** Where a fetch ends up. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function follows(href: string, init?: RequestInit) {
  const response = await fetch(href, init);
  const { status, url, redirected } = response;
  await response.arrayBuffer();
  return { status, url, redirected };
}

/** Where each of several fetches ends up. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function followsEach(...calls: [href: string, init?: RequestInit][]) {
  const seen = [];
  for (const [href, init] of calls) seen.push(await follows(href, init));
  return seen;
}

/** How a fetch rejects. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function rejects(href: string, init?: RequestInit) {
  return await fetch(href, init).then(() => "fulfilled", kindOf);
}

/** How each of several fetches rejects. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function rejectsEach(...hrefs: string[]) {
  return await Promise.all(hrefs.map((href) => rejects(href)));
}

/** How a fetch of a Request with its own mode rejects. https://fetch.spec.whatwg.org/#dom-request-redirect */
export async function requestRejects(href: string) {
  return await fetch(new Request(href, { redirect: "error" })).then(() => "fulfilled", kindOf);
}

/** What a stream as a body comes to. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function streamRejects(href: string) {
  const body = new Blob(["body"]).stream();
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return await fetch(href, init).then(() => "fulfilled", kindOf);
}

function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

/** Where each of several fetches ends up. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function followsEach(...calls: [href: string, init?: RequestInit][]) {
  const seen = [];
  for (const [href, init] of calls) seen.push(await follows(href, init));
  return seen;
}

/** Where a fetch ends up. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function follows(href: string, init?: RequestInit) {
  const response = await fetch(href, init);
  const { status, url, redirected } = response;
  await response.arrayBuffer();
  return { status, url, redirected };
}

/** How a fetch rejects. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function rejects(href: string, init?: RequestInit) {
  return await fetch(href, init).then(() => "fulfilled", kindOf);
}

/** How each of several fetches rejects. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function rejectsEach(...hrefs: string[]) {
  return await Promise.all(hrefs.map((href) => rejects(href)));
}

/** What a stream as a body comes to. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function streamRejects(href: string) {
  const body = new Blob(["body"]).stream();
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return await fetch(href, init).then(() => "fulfilled", kindOf);
}

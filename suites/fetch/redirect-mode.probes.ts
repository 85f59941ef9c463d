function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

/** How a fetch rejects. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export async function rejects(href: string, init?: RequestInit) {
  return await fetch(href, init).then(() => "fulfilled", kindOf);
}

/** How a fetch of a Request with its own mode rejects. https://fetch.spec.whatwg.org/#dom-request-redirect */
export async function requestRejects(href: string) {
  return await fetch(new Request(href, { redirect: "error" })).then(() => "fulfilled", kindOf);
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

function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

/** What a URL gives that isn't of HTTP. https://fetch.spec.whatwg.org/#scheme-fetch */
export async function reads(href: string, init?: RequestInit) {
  const response = await fetch(href, init);
  const { status, url, headers } = response;
  return { status, url, type: headers.get("content-type"), text: await response.text() };
}

/** How fetches are refused. https://fetch.spec.whatwg.org/#scheme-fetch */
export async function rejects(...hrefs: string[]) {
  return await Promise.all(hrefs.map((href) => fetch(href).then(() => "fulfilled", kindOf)));
}

/** What the URL of a blob gives, until it is revoked. https://fetch.spec.whatwg.org/#scheme-fetch */
export async function readsBlobUrl() {
  const href = URL.createObjectURL(new Blob(["blob"], { type: "text/x-one" }));
  const response = await fetch(href);
  const { status, headers } = response;
  const facts = {
    status,
    type: headers.get("content-type"),
    length: headers.get("content-length"),
    text: await response.text(),
  };
  URL.revokeObjectURL(href);
  return { ...facts, revoked: await fetch(href).then(() => "fulfilled", kindOf) };
}

/** The URL of a blob under another method. https://fetch.spec.whatwg.org/#scheme-fetch */
export async function postsToBlobUrl() {
  const href = URL.createObjectURL(new Blob(["blob"]));
  return await fetch(href, { method: "POST" }).then(() => "fulfilled", kindOf);
}

/** A part of a blob. https://fetch.spec.whatwg.org/#scheme-fetch */
export async function readsBlobRange() {
  const href = URL.createObjectURL(new Blob(["0123456789"]));
  const response = await fetch(href, { headers: { range: "bytes=2-4" } });
  const { status, headers } = response;
  return { status, range: headers.get("content-range"), text: await response.text() };
}

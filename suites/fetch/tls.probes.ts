function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

/** What is read from a server. https://fetch.spec.whatwg.org/#fetch-method */
export async function reads(href: string) {
  const response = await fetch(href);
  const { status, url } = response;
  return { status, url, text: await response.text() };
}

/** How a fetch is refused. https://fetch.spec.whatwg.org/#fetch-method */
export async function rejects(href: string) {
  return await fetch(href).then(() => "fulfilled", kindOf);
}

/** A body that is sent and comes back. https://fetch.spec.whatwg.org/#fetch-method */
export async function postsThere(href: string, body: string) {
  const response = await fetch(href, { method: "POST", body });
  return (await response.text()).length;
}

/** A refused server, and then a trusted one. https://fetch.spec.whatwg.org/#fetch-method */
export async function refusalLeavesOthers(badHref: string, goodHref: string) {
  const refused = await fetch(badHref).then(() => "fulfilled", kindOf);
  return { refused, text: await (await fetch(goodHref)).text() };
}

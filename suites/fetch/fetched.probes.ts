function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

function thrownBy(act: () => unknown): string {
  try {
    act();
    return "nothing";
  } catch (error) {
    return kindOf(error);
  }
}

/** What fetched responses are. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function fetches(...hrefs: string[]) {
  const seen = [];
  for (const href of hrefs) {
    const response = await fetch(href);
    const { status, statusText, ok: isOk, url, redirected, body } = response;
    const text = await response.text();
    seen.push({ status, statusText, isOk, url, redirected, text, bodyIsNull: body === null });
  }
  return seen;
}

/** Headers of a fetched response can't be changed. https://fetch.spec.whatwg.org/#concept-headers-guard */
export async function fetchedHeadersRefuse(href: string) {
  const response = await fetch(href);
  await response.text();
  const { headers } = response;
  const append = thrownBy(() => headers.append("x", "1"));
  const set = thrownBy(() => headers.set("x", "1"));
  const remove = thrownBy(() => headers.delete("x"));
  return { append, set, remove, x: headers.get("x") };
}

/** A response made of a fetched one has headers that can be changed. https://fetch.spec.whatwg.org/#dom-response */
export async function remadeHeadersChange(href: string) {
  const fetched = await fetch(href);
  const remade = new Response(fetched.body, fetched);
  remade.headers.append("x", "2");
  return { status: remade.status, x: remade.headers.get("x"), text: await remade.text() };
}

/** Sends headers, appended one by one. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function sends(href: string, pairs: [string, string][]) {
  const headers = new Headers();
  for (const [name, value] of pairs) headers.append(name, value);
  const response = await fetch(href, { headers });
  await response.arrayBuffer();
  return response.status;
}

/** A header of a response as it is received, and how often its name is listed. https://fetch.spec.whatwg.org/#concept-response-header-list */
export async function receives(href: string, name: string) {
  const response = await fetch(href);
  await response.arrayBuffer();
  const { headers } = response;
  return { value: headers.get(name), times: [...headers.keys()].filter((key) => key === name).length };
}

/** Cookies of a response as they are received. https://fetch.spec.whatwg.org/#dom-headers-getsetcookie */
export async function receivesCookies(href: string) {
  const response = await fetch(href);
  await response.arrayBuffer();
  const pairs = [...response.headers].filter(([name]) => name === "set-cookie");
  return { list: response.headers.getSetCookie(), pairs };
}

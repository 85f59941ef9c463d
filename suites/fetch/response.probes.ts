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

/** What a response is when nothing is given. https://fetch.spec.whatwg.org/#dom-response */
export async function responseDefaults() {
  const { status, statusText, ok: isOk, type, url, redirected, body, bodyUsed, headers } = new Response();
  return { status, statusText, isOk, type, url, redirected, body, bodyUsed, headers: [...headers] };
}

/** What a response is when all is given. https://fetch.spec.whatwg.org/#dom-response */
export async function responseTakesInit() {
  const init = { status: 503, statusText: "Gone fishing", headers: { x: "1" } };
  const response = new Response("body", init);
  const { status, statusText, ok: isOk, headers } = response;
  return { status, statusText, isOk, x: headers.get("x"), text: await response.text() };
}

/** How the constructor refuses its options. https://fetch.spec.whatwg.org/#initialize-a-response */
export async function refusesResponses(body: BodyInit | null, inits: unknown[]) {
  return inits.map((init) => thrownBy(() => new Response(body, init as ResponseInit)));
}

/** Whether each status is an ok one. https://fetch.spec.whatwg.org/#dom-response-ok */
export async function okOf(statuses: number[]) {
  return statuses.map((status) => new Response(null, { status }).ok);
}

/** What a response of JSON is. https://fetch.spec.whatwg.org/#dom-response-json */
export async function jsonResponse(data: unknown, init?: ResponseInit) {
  const response = Response.json(data, init);
  const { status, headers } = response;
  return { status, type: headers.get("content-type"), text: await response.text() };
}

/** How data that is no JSON is refused. https://fetch.spec.whatwg.org/#dom-response-json */
export async function jsonRefuses() {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  const values = [undefined, () => 1, Symbol("no JSON"), 1n, circular];
  return values.map((value) => thrownBy(() => Response.json(value)));
}

/** What a redirecting response is. https://fetch.spec.whatwg.org/#dom-response-redirect */
export async function redirectResponse(url: string) {
  const response = Response.redirect(url);
  return { status: response.status, location: response.headers.get("location"), body: response.body };
}

/** The statuses that redirecting responses take. https://fetch.spec.whatwg.org/#dom-response-redirect */
export async function redirectStatuses(statuses: number[]) {
  return statuses.map((status) => Response.redirect("http://127.0.0.1/", status).status);
}

/** How a redirecting response is refused. https://fetch.spec.whatwg.org/#dom-response-redirect */
export async function redirectRefuses(...calls: [url: string, status?: number][]) {
  return calls.map(([url, status]) => thrownBy(() => Response.redirect(url, status)));
}

/** What a network error looks like. https://fetch.spec.whatwg.org/#dom-response-error */
export async function errorResponse() {
  const { type, status, statusText, ok: isOk, url, body, headers } = Response.error();
  return { type, status, statusText, isOk, url, body, headers: [...headers] };
}

/** The headers of a network error can't be changed. https://fetch.spec.whatwg.org/#dom-response-error */
export async function errorHeadersRefuse() {
  return thrownBy(() => Response.error().headers.append("x", "1"));
}

/** A clone has its own body and headers. https://fetch.spec.whatwg.org/#dom-response-clone */
export async function cloneIsIndependent() {
  const original = new Response("body", { status: 201, headers: { x: "1" } });
  const clone = original.clone();
  clone.headers.set("x", "2");
  const texts = [await clone.text(), await original.text()];
  return { texts, headers: [original.headers.get("x"), clone.headers.get("x")], status: clone.status };
}

/** A used or locked body can't be cloned. https://fetch.spec.whatwg.org/#dom-response-clone */
export async function usedBodyRefusesClone() {
  const used = new Response("body");
  await used.text();
  const locked = new Response("body");
  locked.body!.getReader();
  return [thrownBy(() => used.clone()), thrownBy(() => locked.clone())];
}

/** The clone of a fetched response. https://fetch.spec.whatwg.org/#dom-response-clone */
export async function fetchedCloneIsWhole(href: string) {
  const response = await fetch(href);
  const clone = response.clone();
  const [text, again] = await Promise.all([response.text(), clone.text()]);
  return { same: text === again, length: again.length, url: clone.url === response.url, status: clone.status };
}

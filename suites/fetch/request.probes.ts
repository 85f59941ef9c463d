const url = "http://127.0.0.1/";

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

/** What a request is when only its URL is given. https://fetch.spec.whatwg.org/#dom-request */
export async function requestDefaults() {
  const { method, headers, body, bodyUsed, redirect } = new Request(url);
  return { method, headers: [...headers], body, bodyUsed, redirect };
}

/** The URL of a request, from a string and from a URL. https://fetch.spec.whatwg.org/#dom-request-url */
export async function requestUrls(input: string) {
  return [new Request(input).url, new Request(new URL(input)).url];
}

/** How the constructor refuses its arguments. https://fetch.spec.whatwg.org/#dom-request */
export async function refusesRequests(...calls: [input: string, init?: unknown][]) {
  return calls.map(([input, init]) => thrownBy(() => new Request(input, init as RequestInit)));
}

/** A request made of another has its parts and takes its body. https://fetch.spec.whatwg.org/#dom-request */
export async function copyTakesBody() {
  const original = new Request(url, { method: "POST", headers: { x: "1" }, body: "body", redirect: "manual" });
  const copy = new Request(original);
  const { method, redirect } = copy;
  const parts = { url: copy.url, method, redirect, x: copy.headers.get("x"), text: await copy.text() };
  return { ...parts, originalUsed: original.bodyUsed, again: thrownBy(() => new Request(original)) };
}

/** What the second argument gives replaces what the request had. https://fetch.spec.whatwg.org/#dom-request */
export async function initOverridesInput() {
  const original = new Request(url, { method: "POST", headers: { x: "1" }, body: "old" });
  const made = new Request(original, { method: "PUT", headers: { y: "2" }, body: "new" });
  const headers = [...made.headers].map(([name, value]) => [name, value.toLowerCase()]);
  return { method: made.method, headers, text: await made.text(), originalUsed: original.bodyUsed };
}

/** A used request gives way to a body of its own. https://fetch.spec.whatwg.org/#dom-request */
export async function usedInputTakesNewBody() {
  const original = new Request(url, { method: "POST", body: "old" });
  await original.text();
  return await new Request(original, { body: "new" }).text();
}

/** A clone has its own body and headers. https://fetch.spec.whatwg.org/#dom-request-clone */
export async function cloneIsIndependent() {
  const original = new Request(url, { method: "POST", headers: { x: "1" }, body: "body" });
  const clone = original.clone();
  clone.headers.set("x", "2");
  const texts = [await clone.text(), await original.text()];
  return { texts, headers: [original.headers.get("x"), clone.headers.get("x")], method: clone.method };
}

/** A used body can't be cloned. https://fetch.spec.whatwg.org/#dom-request-clone */
export async function usedBodyRefusesClone() {
  const used = new Request(url, { method: "POST", body: "body" });
  await used.text();
  const locked = new Request(url, { method: "POST", body: "body" });
  locked.body!.getReader();
  return [thrownBy(() => used.clone()), thrownBy(() => locked.clone())];
}

/** A request has a signal when none was given. https://fetch.spec.whatwg.org/#dom-request-signal */
export async function signalIsAlwaysThere() {
  const { signal } = new Request(url);
  return { isSignal: signal instanceof AbortSignal, aborted: signal?.aborted };
}

/** The signals of a request, its copy and its clone follow the one given. https://fetch.spec.whatwg.org/#dom-request */
export async function signalsFollow() {
  const controller = new AbortController();
  const request = new Request(url, { signal: controller.signal });
  const requests = [request, new Request(request), request.clone()];
  const before = requests.map(({ signal }) => signal.aborted);
  const reason = { why: "the test" };
  controller.abort(reason);
  return { before, after: requests.map(({ signal }) => [signal.aborted, signal.reason === reason]) };
}

/** The signal of a request depends on the one given, and is another. https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export async function signalIsItsOwn() {
  const { signal } = new AbortController();
  return new Request(url, { signal }).signal === signal;
}

/** A request that is fetched with more options. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function fetchesRequest(href: string, init: RequestInit, over?: RequestInit) {
  const response = await fetch(new Request(href, init), over);
  return await response.text();
}

/** A request whose body was sent can't be sent again. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function sentBodyIsUsed(href: string) {
  const request = new Request(href, { method: "POST", body: "body" });
  await (await fetch(request)).text();
  const again = await fetch(request).then(() => "fulfilled", kindOf);
  return { used: request.bodyUsed, again };
}

function kindOf(error: unknown): string {
  if (error instanceof DOMException) return `DOMException ${error.name}`;
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

const refusalOf = (promise: Promise<unknown>) => promise.then(() => "fulfilled", kindOf);
const reasonOf = (promise: Promise<unknown>) => promise.catch((reason: unknown) => reason);

/** What a promise gives within a second. */
async function soon<T>(promise: Promise<T>): Promise<T | "pending"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"pending">((resolve) => {
    timer = setTimeout(resolve, 1000, "pending");
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for the host's answer to a URL; gives its status. */
async function cue(href: string): Promise<number | "pending"> {
  return await soon(fetch(href).then(({ status }) => status));
}

/** Aborts a body of which a part was read. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortsBody(href: string, closedHref?: string) {
  const controller = new AbortController();
  const response = await fetch(href, { signal: controller.signal });
  const reader = response.body!.getReader();
  const first = await reader.read();
  controller.abort();
  const refusals = [await soon(refusalOf(reader.read())), await soon(refusalOf(reader.closed))];
  const found = { size: first.value?.length, refusals };
  return closedHref === undefined ? found : { ...found, closed: await cue(closedHref) };
}

/** Aborts while a body is read as text. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortsReading(href: string) {
  const controller = new AbortController();
  const response = await fetch(href, { signal: controller.signal });
  const reading = refusalOf(response.text());
  controller.abort();
  return await soon(reading);
}

/** Aborts a body with a reason. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortedBodyGivesReason(href: string) {
  const controller = new AbortController();
  const response = await fetch(href, { signal: controller.signal });
  const reading = reasonOf(response.text());
  const reason = { why: "the test" };
  controller.abort(reason);
  return (await soon(reading)) === reason;
}

/** Reads a body that was aborted before it was read. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortedBodyRejects(href: string) {
  const ways = ["text", "json", "arrayBuffer", "blob"] as const;
  const seen: string[] = [];
  for (const way of ways) {
    const controller = new AbortController();
    const response = await fetch(href, { signal: controller.signal });
    controller.abort();
    seen.push(await soon(refusalOf(response[way]())));
  }
  return seen;
}

/** Fetches the same anew after an abort. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function nextFetchGetsItsOwn(href: string, nextHref: string) {
  const { refusals } = await abortsBody(href);
  const texts: string[] = [];
  for (let n = 0; n < 3; n += 1) texts.push(await (await fetch(nextHref)).text());
  return { refusals, texts };
}

/** Aborts after all was read. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortComesTooLate(href: string) {
  const controller = new AbortController();
  const response = await fetch(href, { signal: controller.signal });
  const text = await response.text();
  controller.abort();
  return { text, status: response.status, next: await (await fetch(href)).text() };
}

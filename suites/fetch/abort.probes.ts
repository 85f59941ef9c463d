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

/** A signal that is aborted already. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function abortedSignalRejects(href: string, afterwards: string) {
  const refusal = await soon(refusalOf(fetch(href, { signal: AbortSignal.abort() })));
  // What was wrongly sent has come by the time that this is answered.
  await cue(afterwards);
  return refusal;
}

/** An aborted signal's own reason. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortedSignalGivesReason(href: string) {
  const reason = { why: "the test" };
  return (await soon(reasonOf(fetch(href, { signal: AbortSignal.abort(reason) })))) === reason;
}

/** What is wrong with the request goes before the abort. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function badRequestGoesFirst() {
  return await refusalOf(fetch("http://[", { signal: AbortSignal.abort("reason") }));
}

/** A signal beside the Request takes the place of its own. https://fetch.spec.whatwg.org/#dom-request */
export async function signalBesideRequestWins(href: string) {
  const request = new Request(href, { signal: AbortSignal.abort() });
  const without = await soon(fetch(request.clone(), { signal: null }).then(({ status }) => status, kindOf));
  const other = await soon(refusalOf(fetch(new Request(href), { signal: AbortSignal.abort() })));
  return { without, other };
}

/** Aborts before an upload was begun. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortedSignalCancelsUpload(href: string) {
  const reasons: unknown[] = [];
  const body = new ReadableStream({ cancel: (reason) => void reasons.push(reason) });
  const signal = AbortSignal.abort();
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, signal, duplex: "half" };
  const refusal = await soon(refusalOf(fetch(href, init)));
  return { refusal, cancels: reasons.length, same: reasons[0] === signal.reason };
}

/** Aborts when the host says so. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortsOnCue(href: string, cueHref: string, closedHref?: string) {
  const controller = new AbortController();
  const fetching = refusalOf(fetch(href, { signal: controller.signal }));
  const cued = await cue(cueHref);
  controller.abort();
  const refusal = await soon(fetching);
  return closedHref === undefined ? { cued, refusal } : { cued, refusal, closed: await cue(closedHref) };
}

/** Aborts with a reason when the host says so. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortGivesReason(href: string, cueHref: string) {
  const controller = new AbortController();
  const fetching = reasonOf(fetch(href, { signal: controller.signal }));
  await cue(cueHref);
  const reason = { why: "the test" };
  controller.abort(reason);
  return (await soon(fetching)) === reason;
}

/** Aborts through the signal of a Request. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function abortsRequest(href: string, cueHref: string) {
  const controller = new AbortController();
  const fetching = refusalOf(fetch(new Request(href, { signal: controller.signal })));
  await cue(cueHref);
  controller.abort();
  return await soon(fetching);
}

/** Aborts several fetches by one signal, and another one not. https://dom.spec.whatwg.org/#abortcontroller-api-integration */
export async function oneSignalAbortsMany(href: string, cueHref: string, otherHref: string, releaseHref: string) {
  const controller = new AbortController();
  const { signal } = controller;
  const fetching = [refusalOf(fetch(href, { signal })), refusalOf(fetch(href, { signal }))];
  const other = fetch(otherHref).then((response) => response.text());
  await cue(cueHref);
  controller.abort();
  const aborted = await Promise.all(fetching.map(soon));
  await fetch(releaseHref);
  return { aborted, other: await soon(other) };
}

/** Aborts an upload in the middle. https://fetch.spec.whatwg.org/#abort-fetch */
export async function abortCutsUpload(href: string, arrivedHref: string, closedHref: string) {
  const controller = new AbortController();
  const body = new ReadableStream({
    start: (source) => source.enqueue(Uint8Array.of(1, 2, 3)),
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, signal: controller.signal, duplex: "half" };
  const fetching = refusalOf(fetch(href, init));
  const arrived = await cue(arrivedHref);
  controller.abort();
  const refusal = await soon(fetching);
  return { arrived, refusal, closed: await cue(closedHref) };
}

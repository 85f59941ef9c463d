function kindOf(error: unknown): string {
  if (error instanceof DOMException) return `DOMException ${error.name}`;
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

const refusalOf = (promise: Promise<unknown>) => promise.then(() => "fulfilled", kindOf);

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

/** A limit of time on the whole fetch. https://dom.spec.whatwg.org/#dom-abortsignal-timeout */
export async function timeoutRejects(href: string) {
  return await soon(refusalOf(fetch(href, { signal: AbortSignal.timeout(40) })));
}

/** A limit of time that passes while the body is read. https://dom.spec.whatwg.org/#dom-abortsignal-timeout */
export async function timeoutEndsBody(href: string) {
  const response = await fetch(href, { signal: AbortSignal.timeout(40) }).catch(kindOf);
  return typeof response === "string" ? response : await soon(refusalOf(response.text()));
}

/** A limit of time that isn't reached. https://dom.spec.whatwg.org/#dom-abortsignal-timeout */
export async function timeoutIsKept(href: string) {
  const response = await fetch(href, { signal: AbortSignal.timeout(10_000) });
  return await response.text();
}

/** Either of two signals ends a fetch. https://dom.spec.whatwg.org/#dom-abortsignal-any */
export async function anySignalAborts(href: string, cueHref: string) {
  const controller = new AbortController();
  const signal = AbortSignal.any([new AbortController().signal, controller.signal]);
  const fetching = refusalOf(fetch(href, { signal }));
  await cue(cueHref);
  controller.abort();
  return await soon(fetching);
}

/** A joined signal that ends a fetch has the reason of the one that aborted. https://dom.spec.whatwg.org/#create-a-dependent-abort-signal */
export async function anySignalKeepsReason(href: string, cueHref: string) {
  const [controller, reason] = [new AbortController(), { why: "the test" }];
  const signal = AbortSignal.any([new AbortController().signal, controller.signal]);
  const fetching = fetch(href, { signal }).then(
    () => "fulfilled",
    () => "rejected",
  );
  await cue(cueHref);
  controller.abort(reason);
  return { fetched: await soon(fetching), isKept: signal.reason === reason };
}

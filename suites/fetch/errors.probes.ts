function kindOf(error: unknown): string {
  if (error instanceof DOMException) return `DOMException ${error.name}`;
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

function describe(error: unknown) {
  const { message, code, cause } = Object(error);
  return { kind: kindOf(error), message: String(message), code, cause: cause && String(cause) };
}

/** How fetches reject, in all that they say. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function rejects(...hrefs: string[]) {
  return await Promise.all(
    hrefs.map((href) => fetch(href).then(({ status }) => ({ kind: "fulfilled", message: String(status) }), describe)),
  );
}

/** How a POST rejects. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function postRejects(href: string, body: string) {
  return await fetch(href, { method: "POST", body }).then(() => "fulfilled", kindOf);
}

/** How reading bodies rejects once the heads have come. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function readingRejects(...hrefs: string[]) {
  return await Promise.all(
    hrefs.map(async (href) => {
      const response = await fetch(href);
      return await response.text().then((text) => ({ kind: "fulfilled", message: text }), describe);
    }),
  );
}

/** What can be read before the body breaks. https://fetch.spec.whatwg.org/#http-network-fetch */
export async function readsUntilBroken(href: string, releaseHref: string) {
  const reader = (await fetch(href)).body!.getReader();
  const { value } = await reader.read();
  await fetch(releaseHref);
  return {
    value,
    next: await reader.read().then(() => "fulfilled", kindOf),
    closed: await reader.closed.then(() => "fulfilled", kindOf),
  };
}

/** Bad arguments make fetch reject, and not throw. https://fetch.spec.whatwg.org/#dom-global-fetch */
export async function badArgumentsReject() {
  const call = fetch as (...args: unknown[]) => Promise<unknown>;
  const bad: unknown[][] = [
    [],
    ["http://["],
    ["http://127.0.0.1/", { method: "GE T" }],
    ["http://127.0.0.1/", { signal: 1 }],
  ];
  const seen: string[] = [];
  for (const args of bad) {
    try {
      seen.push(
        await call(...args).then(
          () => "fulfilled",
          (error: unknown) => `rejects with ${kindOf(error)}`,
        ),
      );
    } catch (error) {
      seen.push(`throws ${kindOf(error)}`);
    }
  }
  return seen;
}

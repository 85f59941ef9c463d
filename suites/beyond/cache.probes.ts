/** A cache under a name of its own, deleted in the end. */
async function withCache<T>(act: (cache: Cache, name: string) => Promise<T>): Promise<T> {
  const name = `cache-${Math.random()}`;
  const cache = await caches.open(name);
  try {
    return await act(cache, name);
  } finally {
    // Whether caches can be deleted is for a check of its own; some throw in place of rejecting.
    await Promise.resolve()
      .then(() => caches.delete(name))
      .catch(() => false);
  }
}
const base = "http://cache.example/";
const textOf = async (found: Response | undefined) => found && (await found.text());

async function rejection(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return "nothing";
  } catch (error) {
    return error instanceof TypeError ? "TypeError" : String(error);
  }
}

/** Whether there is a store behind caches: what serves may have been given none. https://w3c.github.io/ServiceWorker/#cache-match */
export async function keepsResponses(): Promise<boolean> {
  try {
    await withCache((cache) => cache.match(base));
    return true;
  } catch {
    // It can't even be looked into: nothing is kept there.
    return false;
  }
}

/** Caches by their names. https://w3c.github.io/ServiceWorker/#cachestorage-interface */
export async function storageHas() {
  const name = `cache-${Math.random()}`;
  const before = await caches.has(name);
  const cache = await caches.open(name);
  await cache.put(`${base}kept`, new Response("kept"));
  const again = await caches.open(name);
  return {
    has: [before, await caches.has(name)],
    same: await textOf(await again.match(`${base}kept`)),
    deleted: [await caches.delete(name), await caches.delete(name), await caches.has(name)],
    afterwards: await textOf(await (await caches.open(name)).match(`${base}kept`)),
    gone: await caches.delete(name),
  };
}

/** A response, stored and found. https://w3c.github.io/ServiceWorker/#cache-put */
export async function putIsMatched() {
  return withCache(async (cache) => {
    const headers = { "content-type": "text/x-test", "x-own": "1" };
    const response = new Response("stored", { status: 201, statusText: "Made", headers });
    const put = await cache.put(`${base}a?b=1#fragment`, response);
    const found = await cache.match(`${base}a?b=1`);
    return {
      put,
      bodyUsed: response.bodyUsed,
      status: [found?.status, found?.statusText],
      headers: ["content-type", "x-own"].map((name) => found?.headers.get(name)),
      text: await textOf(found),
      again: await textOf(await cache.match(`${base}a?b=1`)),
      others: [await cache.match(`${base}a`), await cache.match(`${base}a?b=2`)],
    };
  });
}

/** A second response for one request. https://w3c.github.io/ServiceWorker/#batch-cache-operations-algorithm */
export async function putReplaces() {
  return withCache(async (cache) => {
    await cache.put(base, new Response("first"));
    await cache.put(new Request(base), new Response("second"));
    return textOf(await cache.match(base));
  });
}

/** What `match` is told to ignore. https://w3c.github.io/ServiceWorker/#request-matches-cached-item-algorithm */
export async function optionsWiden() {
  return withCache(async (cache) => {
    const url = `${base}a?b=1`;
    await cache.put(
      new Request(url, { headers: { "x-own": "1" } }),
      new Response("stored", { headers: { vary: "x-own" } }),
    );
    const asked = { headers: { "x-own": "1" } };
    return {
      search: await textOf(await cache.match(new Request(`${base}a?c=2`, asked), { ignoreSearch: true })),
      method: await textOf(await cache.match(new Request(url, { ...asked, method: "POST" }), { ignoreMethod: true })),
      vary: await textOf(await cache.match(url, { ignoreVary: true })),
    };
  });
}

/** What `match` finds for another method than GET. https://w3c.github.io/ServiceWorker/#cache-matchAll */
export async function methodCounts() {
  return withCache(async (cache) => {
    await cache.put(base, new Response("stored"));
    const found = ["GET", "POST", "HEAD"].map((method) => cache.match(new Request(base, { method })));
    return (await Promise.all(found)).map((response) => response?.status);
  });
}

/** Responses that vary. https://w3c.github.io/ServiceWorker/#request-matches-cached-item-algorithm */
export async function varyCounts() {
  return withCache(async (cache) => {
    const asked = (language: string) => new Request(base, { headers: { "x-language": language } });
    await cache.put(asked("en"), new Response("stored", { headers: { vary: "X-Language" } }));
    return {
      same: await textOf(await cache.match(asked("en"))),
      other: await textOf(await cache.match(asked("de"))),
    };
  });
}

/** What can't be stored. https://w3c.github.io/ServiceWorker/#cache-put */
export async function putRefuses() {
  return withCache(async (cache) => {
    const read = new Response("read");
    await read.text();
    return {
      post: await rejection(() => cache.put(new Request(base, { method: "POST" }), new Response("a"))),
      partial: await rejection(() => cache.put(base, new Response("a", { status: 206 }))),
      varies: await rejection(() => cache.put(base, new Response("a", { headers: { vary: "a, *" } }))),
      read: await rejection(() => cache.put(base, read)),
      scheme: await rejection(() => cache.put("ftp://cache.example/", new Response("a"))),
      left: await textOf(await cache.match(base)),
    };
  });
}

/** What is deleted. https://w3c.github.io/ServiceWorker/#cache-delete */
export async function deleteRemoves() {
  return withCache(async (cache) => {
    await cache.put(`${base}a`, new Response("a"));
    await cache.put(`${base}b`, new Response("b"));
    return {
      deleted: [await cache.delete(`${base}a`), await cache.delete(`${base}a`)],
      left: [await textOf(await cache.match(`${base}a`)), await textOf(await cache.match(`${base}b`))],
    };
  });
}

/** The requests of a cache. https://w3c.github.io/ServiceWorker/#cache-keys */
export async function keysAre() {
  return withCache(async (cache) => {
    for (const path of ["b", "a", "c"]) await cache.put(base + path, new Response(path));
    const keys = await cache.keys();
    return { urls: keys.map(({ url }) => url), areRequests: keys.every((key) => key instanceof Request) };
  });
}

/** Every response, or those for a request. https://w3c.github.io/ServiceWorker/#cache-matchAll */
export async function allMatch() {
  return withCache(async (cache) => {
    for (const query of ["?1", "?2"]) await cache.put(base + query, new Response(query));
    const texts = (found: readonly Response[]) => Promise.all(found.map((one) => one.text()));
    return {
      all: await texts(await cache.matchAll()),
      one: await texts(await cache.matchAll(`${base}?2`)),
      search: await texts(await cache.matchAll(base, { ignoreSearch: true })),
    };
  });
}

/** What is fetched to be stored. https://w3c.github.io/ServiceWorker/#cache-addAll */
export async function addFetches(url: string, broken: string) {
  return withCache(async (cache) => {
    await cache.add(url);
    return {
      text: await textOf(await cache.match(url)),
      broken: await rejection(() => cache.add(broken)),
      left: await textOf(await cache.match(broken)),
    };
  });
}

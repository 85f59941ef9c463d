import { suite } from "../suite.ts";

const feature = suite<typeof import("./cache.probes.ts")>("beyond/cache");
const about = (bcd: string, anchor: string, ...needs: string[]) => ({
  spec: `https://w3c.github.io/ServiceWorker/#${anchor}`,
  bcd: `api.${bcd}`,
  needs: ["caches.open", ...needs, { probe: "keepsResponses" as const, label: "a store behind caches" }],
  profiles: ["beyond:CacheStorage"],
});

feature("CacheStorage", about("CacheStorage", "cachestorage-interface", "caches.has"), (check) => {
  check("opens, tells and deletes caches by name", async ({ observe, expect }) => {
    expect(await observe("storageHas")).toStrictEqual({
      has: [false, true],
      same: "kept",
      deleted: [true, false, false],
      afterwards: undefined,
      gone: true,
    });
  });
});

feature("Cache.put", about("Cache.put", "cache-put"), (check) => {
  check("stores a response that match gives for the same URL, but for its fragment", async ({ observe, expect }) => {
    expect(await observe("putIsMatched")).toStrictEqual({
      put: undefined,
      bodyUsed: true,
      status: [201, "Made"],
      headers: ["text/x-test", "1"],
      text: "stored",
      again: "stored",
      others: [undefined, undefined],
    });
  });
  check("replaces what was stored for the request", async ({ observe, expect }) => {
    expect(await observe("putReplaces")).toBe("second");
  });
  check("rejects with TypeError for what can't be stored", async ({ observe, expect }) => {
    const refused = ["post", "partial", "varies", "read", "scheme"].map((name) => [name, "TypeError"]);
    expect(await observe("putRefuses")).toStrictEqual({ ...Object.fromEntries(refused), left: undefined });
  });
});

const matching = about("Cache.match", "request-matches-cached-item-algorithm");
feature("Cache.match", matching, (check) => {
  check("ignores search, method and Vary where it is told to", async ({ observe, expect }) => {
    expect(await observe("optionsWiden")).toStrictEqual({ search: "stored", method: "stored", vary: "stored" });
  });
  // "If r's method is not `GET` and options["ignoreMethod"] is false, return a promise resolved with an empty array."
  check("finds responses for GET alone", async ({ observe, expect }) => {
    expect(await observe("methodCounts")).toStrictEqual([200, undefined, undefined]);
  });
  check("compares the headers that the response varies by", async ({ observe, expect }) => {
    expect(await observe("varyCounts")).toStrictEqual({ same: "stored", other: undefined });
  });
});

feature("Cache.delete", about("Cache.delete", "cache-delete"), (check) => {
  check("removes the one response, and says whether it did", async ({ observe, expect }) => {
    expect(await observe("deleteRemoves")).toStrictEqual({ deleted: [true, false], left: [undefined, "b"] });
  });
});

feature("Cache.keys", about("Cache.keys", "cache-keys", "Cache.prototype.keys"), (check) => {
  check("gives the requests in the order of their storing", async ({ observe, expect }) => {
    const urls = ["b", "a", "c"].map((path) => `http://cache.example/${path}`);
    expect(await observe("keysAre")).toStrictEqual({ urls, areRequests: true });
  });
});

feature("Cache.matchAll", about("Cache.matchAll", "cache-matchAll", "Cache.prototype.matchAll"), (check) => {
  check("gives every response, or those for a request", async ({ observe, expect }) => {
    expect(await observe("allMatch")).toStrictEqual({ all: ["?1", "?2"], one: ["?2"], search: ["?1", "?2"] });
  });
});

feature("Cache.add", about("Cache.add", "cache-addAll", "Cache.prototype.add"), (check) => {
  check("stores what it fetches, unless the answer is no success", async ({ observe, expect, peer }) => {
    const [good, broken] = [peer.url("fixed", { body: "fetched" }), peer.url("fixed", { status: 404, body: "none" })];
    const facts = { text: "fetched", broken: "TypeError", left: undefined };
    expect(await observe("addFetches", good.href, broken.href)).toStrictEqual(facts);
  });
});

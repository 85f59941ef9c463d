import { suite } from "../suite.ts";
import { cue, endingOf } from "./traffic.ts";

const feature = suite<typeof import("./streaming.probes.ts")>("fetch/streaming");
const wpt = (file: string) => ({ wpt: `fetch/api/${file}.any.js` });

const body = {
  spec: "https://fetch.spec.whatwg.org/#dom-body-body",
  bcd: "api.Response.body",
  profiles: ["ecma-429-2025:fetch", "ecma-429-2025:Response"],
};
const streaming = { spec: "https://fetch.spec.whatwg.org/#http-network-fetch" };

feature("fetch: response body", body, (check) => {
  check("is one stream of Uint8Arrays", async ({ observe, expect, peer }) => {
    const { href } = peer.url("fixed", { size: 50_000 });
    const facts = { isStream: true, same: true, bytes: true, size: 50_000 };
    expect(await observe("bodyIsOneStream", href)).toStrictEqual(facts);
  });
  check(
    "is a byte stream",
    {
      spec: "https://fetch.spec.whatwg.org/#http-network-fetch",
      ...wpt("response/response-consume-stream"),
    },
    async ({ observe, expect, peer }) => {
      // "Set up stream with byte reading support with pullAlgorithm set to …"
      const seen = await observe("bodyIsByteStream", peer.url("fixed", { size: 10 }).href);
      expect(seen).toStrictEqual({ value: Uint8Array.of(0, 1, 2), size: 3 });
    },
  );
  check("comes after a fetch that fulfills with the head alone", streaming, async ({ observe, expect, peer }) => {
    const exchange = peer.url("steps", { pieces: ["body"] });
    expect(await observe("headComesFirst", exchange.href, exchange.releaseHref())).toBe("body");
  });
  check(
    "can be read piece by piece while it is sent",
    {
      ...streaming,
      ...wpt("basic/stream-response"),
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("steps", { pieces: ["one", "two", "three"], end: "gate" });
      const seen = await observe("piecesComeAsSent", exchange.href, exchange.releaseHref(), 3);
      expect(seen).toStrictEqual(["one", "two", "three", true]);
    },
  );
  check("is whole when it is long, under either framing", streaming, async ({ observe, expect, peer }) => {
    const seen = [];
    for (const framing of ["length", "chunked"]) {
      seen.push(await observe("longBodyIsWhole", peer.url("flood", { size: 100_000, framing }).href));
    }
    expect(seen).toStrictEqual([0, 1].map(() => ({ size: 100_000, wrongAt: -1 })));
  });
  check(
    "lets the connection go when it is cancelled",
    {
      ...streaming,
      level: "should",
      ...wpt("response/response-cancel-stream"),
    },
    async ({ observe, expect, peer }) => {
      // "the user agent should close connection unless it would be bad for performance to do so"
      const exchange = peer.url("flood");
      const closed = cue(peer, () => exchange.closed());
      const facts = { first: true, cancelled: undefined, closed: 204 };
      expect(await observe("cancelEndsTransfer", exchange.href, closed)).toStrictEqual(facts);
      expect(await endingOf(exchange)).toBe("client");
    },
  );
});

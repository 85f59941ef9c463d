import { suite } from "../suite.ts";
import { cue, requestOf } from "./traffic.ts";

const feature = suite<typeof import("./upload.probes.ts")>("fetch/upload");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const profiles = ["ecma-429-2025:fetch", "ecma-429-2025:ReadableStream"];
// The Fetch Standard has a browser send a stream over HTTP/2 alone. Over HTTP/1.1 it goes out chunked, as RFC 9112
// (section 6.1) lets a client do that knows its server, and as every server runtime does.
const upload = { spec: "https://fetch.spec.whatwg.org/#dom-requestinit-duplex", profiles };
const framing = { spec: "https://www.rfc-editor.org/rfc/rfc9112#section-7.1" };

feature("fetch: streaming upload", upload, (check) => {
  check("sends the bytes of a stream, chunked and without a length", framing, async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    const chunks = ["one, ", "two, ", "three"].map((text) => new TextEncoder().encode(text));
    expect(await observe("uploadsChunks", exchange.href, chunks)).toBe(200);
    const facts = { method: "POST", type: undefined, length: undefined, coding: "chunked", complete: true };
    expect(await requestOf(exchange)).toStrictEqual({ ...facts, text: "one, two, three" });
  });
  check("sends an empty stream as an empty body", framing, async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    expect(await observe("uploadsChunks", exchange.href, [])).toBe(200);
    expect(await requestOf(exchange)).toMatchObject({ complete: true, text: "" });
  });
  check("takes an empty chunk for no end", framing, async ({ observe, expect, peer }) => {
    // "The chunked coding is complete when a chunk with a chunk-size of zero is received."
    const exchange = peer.url("echo");
    const chunks = ["a", "", "b"].map((text) => new TextEncoder().encode(text));
    await observe("uploadsChunks", exchange.href, chunks);
    expect(await requestOf(exchange)).toMatchObject({ complete: true, text: "ab" });
  });
  check("sends a chunk before the next is there", at("http-network-fetch"), async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    const arrived = cue(peer, async () => (await exchange.arrived()).reached(5));
    expect(await observe("uploadsAsProduced", exchange.href, arrived)).toStrictEqual({ status: 200, arrived: 204 });
    expect(await requestOf(exchange)).toMatchObject({ complete: true, text: "firstsecond" });
  });
  check("sends what a TransformStream puts out", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    expect(await observe("uploadsEncodedText", exchange.href, "é😀")).toBe(200);
    expect(await requestOf(exchange)).toMatchObject({ complete: true, text: "é😀" });
  });
  check("sends the body of another response on", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    const { href } = peer.url("fixed", { body: "passed on" });
    expect(await observe("uploadsResponseBody", href, exchange.href)).toBe(200);
    expect(await requestOf(exchange)).toMatchObject({ complete: true, text: "passed on" });
  });
  check(
    "cuts the request short and rejects when the stream fails",
    at("http-network-fetch"),
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("echo");
      const arrived = cue(peer, async () => (await exchange.arrived()).reached(3));
      expect(await observe("uploadFails", exchange.href, arrived)).not.toBe("fulfilled");
      expect(await requestOf(exchange)).toMatchObject({ complete: false });
    },
  );
  check(
    "rejects with TypeError when a chunk is no Uint8Array",
    {
      spec: "https://fetch.spec.whatwg.org/#body-incrementally-read",
      wpt: "fetch/api/basic/request-upload.h2.any.js",
    },
    async ({ observe, expect, peer }) => {
      expect(await observe("uploadsNoBytes", peer.url("echo").href)).toBe("TypeError");
    },
  );
});

const duplex = {
  spec: "https://fetch.spec.whatwg.org/#dom-request",
  profiles: ["ecma-429-2025:Request"],
  wpt: "fetch/api/request/request-init-stream.any.js",
};

feature("Request: duplex", duplex, (check) => {
  check("takes a stream with duplex half", async ({ observe, expect }) => {
    expect(await observe("constructsWithStream", { duplex: "half" })).toBe("object");
  });
  check("throws TypeError for a stream without duplex", async ({ observe, expect }) => {
    // "If initBody is non-null and init["duplex"] does not exist, then throw a TypeError."
    expect(await observe("constructsWithStream", {})).toBe("TypeError");
  });
});

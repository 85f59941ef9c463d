import { suite } from "../suite.ts";
import { bytesOf, headersOf, requestOf } from "./traffic.ts";

const feature = suite<typeof import("./bodies.probes.ts")>("fetch/bodies");
const at = (anchor: string) => ({ spec: `https://fetch.spec.whatwg.org/#${anchor}` });
const bodies = {
  spec: "https://fetch.spec.whatwg.org/#concept-bodyinit-extract",
  bcd: "api.fetch.options_parameter",
  profiles: ["ecma-429-2025:fetch"],
};
const bytes = Uint8Array.of(0, 1, 0x80, 0xff, 0x0d, 0x0a, 0xc3, 0x28);

feature("fetch: request bodies", bodies, (check) => {
  check("sends a string as UTF-8 and text/plain", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsValue", exchange.href, "é😀");
    const facts = { type: "text/plain;charset=UTF-8", length: "6", complete: true, text: "é😀" };
    expect(await requestOf(exchange)).toMatchObject(facts);
  });
  check(
    "sends U+FFFD for a lone surrogate",
    {
      spec: "https://webidl.spec.whatwg.org/#es-USVString",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("echo");
      await observe("postsLoneSurrogate", exchange.href);
      expect(await requestOf(exchange)).toMatchObject({ text: "a\ufffdb" });
    },
  );
  check("sends the string of what is no other kind of body", at("bodyinit"), async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsStringified", exchange.href);
    const seen = [];
    for (const n of [1, 2, 3]) seen.push((await requestOf(exchange, n)).text);
    expect(seen).toStrictEqual(["as text", "12", "[object Object]"]);
  });
  check("sends URLSearchParams urlencoded", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsParams", exchange.href, [
      ["a", "é &"],
      ["b", ""],
    ]);
    const type = "application/x-www-form-urlencoded;charset=UTF-8";
    expect(await requestOf(exchange)).toMatchObject({ type, length: "15", text: "a=%C3%A9+%26&b=" });
  });
  check("sends a Blob with its type and size", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsBlob", exchange.href, bytes, "text/x-one");
    expect(await requestOf(exchange)).toMatchObject({ type: "text/x-one", length: "8" });
    expect(await bytesOf(exchange)).toStrictEqual(bytes);
  });
  check("sends the bytes of each kind of buffer source, and no type", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    const count = await observe("postsEachBufferSource", exchange.href, bytes);
    const received = await Promise.all(exchange.requests().map((request) => request.received()));
    expect(received.map((body) => body.bytes)).toStrictEqual(Array.from({ length: count }, () => bytes));
    expect(new Set(headersOf(exchange, "content-type"))).toStrictEqual(new Set([undefined]));
  });
  check(
    "sends bytes as they were at the call",
    {
      spec: "https://webidl.spec.whatwg.org/#dfn-get-buffer-source-copy",
    },
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("echo");
      await observe("postsBytesOfTheCall", exchange.href);
      expect(await bytesOf(exchange)).toStrictEqual(Uint8Array.of(1, 2, 3));
    },
  );
  check("sends a given Content-Type in place of the body's", at("dom-request"), async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsValue", exchange.href, "{}", { "Content-Type": "application/json" });
    expect(headersOf(exchange, "content-type")).toStrictEqual(["application/json"]);
  });
  check("sends a length of 0 for null, undefined and an empty string", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsNothing", exchange.href);
    expect(headersOf(exchange, "content-length")).toStrictEqual(["0", "0", "0"]);
  });
  check("sends a long body whole", async ({ observe, expect, peer }) => {
    const exchange = peer.url("echo");
    await observe("postsValue", exchange.href, "0123456789".repeat(20_000));
    const { complete, length, text } = await requestOf(exchange);
    const whole = text === "0123456789".repeat(20_000);
    expect({ complete, length, whole }).toStrictEqual({ complete: true, length: "200000", whole: true });
  });
});

const made = {
  spec: "https://fetch.spec.whatwg.org/#concept-bodyinit-extract",
  bcd: "api.Response",
  profiles: ["ecma-429-2025:Request", "ecma-429-2025:Response"],
};

feature("Body: extraction", made, (check) => {
  check(
    "gives requests and responses the same Content-Type",
    {
      wpt: "fetch/api/request/request-init-contenttype.any.js",
    },
    async ({ observe, expect }) => {
      const types = ["text/plain;charset=UTF-8", "application/x-www-form-urlencoded;charset=UTF-8", null, "a/b", null];
      expect(await observe("typesOfBodies")).toStrictEqual([types, types]);
    },
  );
  check(
    "throws TypeError for a stream that is locked or was read",
    {
      wpt: "fetch/api/response/response-from-stream.any.js",
    },
    async ({ observe, expect }) => {
      expect(await observe("refusesUsedStream")).toStrictEqual(["TypeError", "TypeError"]);
    },
  );
});
